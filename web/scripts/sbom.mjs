// Writes the bill of materials of what the client ships, without what only builds it: `node sbom.mjs FILE`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [file] = process.argv.slice(2);
const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (status !== 0) {
  console.error(stderr);
  process.exit(status ?? 1);
}
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, stdout);
console.log(`${JSON.parse(stdout).components.length} libraries: ${file}`);
