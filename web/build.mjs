// What Maven asks of the web client: `build` (install, generate, bundle), `test` and `check` (types, lint, format).
// `build` is skipped where nothing that it reads has changed since it last succeeded.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));
const stamps = join(web, 'target', 'stamps');
const least = [20, 19];

function fail(message) {
  console.error(message);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < least[0] || (major === least[0] && minor < least[1])) {
    fail(`Node ${process.versions.node} is too old: install Node ${least.join('.')} or newer and run again.`);
  }
}

function npm(...args) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync('npm', args, { cwd: web, stdio: 'inherit', shell });
  if (error) fail(`npm could not be started (${error.message}): install npm, which comes with Node, and run again.`);
  if (status !== 0) fail(`npm ${args.join(' ')} ended with ${status}.`);
}

function files(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

/** Runs `work` unless it last succeeded on the same input. */
function once(name, paths, made, work) {
  const stamp = join(stamps, name);
  const now = digest(paths);
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, digest(paths));
}

function install() {
  const lock = join(web, 'package-lock.json');
  once('install', [lock], join(web, 'node_modules'), () => npm('ci', '--no-audit', '--no-fund'));
}

function build() {
  install();
  const top = readdirSync(web, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(web, entry.name));
  const schema = files(join(web, '..', 'graphql', 'src', 'main', 'resources'));
  const sources = [...files(join(web, 'src')), ...files(join(web, 'public')), ...top, ...schema].filter(
    (path) => !path.includes(join('src', 'generated')),
  );
  once('build', sources, join(web, 'target', 'classes', 'static', 'index.html'), () => {
    npm('run', 'generate');
    npm('run', 'build');
  });
}

requireNode();
switch (process.argv[2]) {
  case 'build':
    build();
    break;
  case 'test':
    npm('run', 'test');
    break;
  case 'check':
    npm('run', 'typecheck');
    npm('run', 'lint');
    npm('run', 'format:check');
    break;
  default:
    fail(`Unknown step '${process.argv[2]}': give build, test or check.`);
}
