// Writes the named operations that the client runs to the contract: { sha256: document }, sorted by operation name.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const generated = JSON.parse(
  readFileSync(new URL('../src/generated/persisted-documents.json', import.meta.url), 'utf8'),
);
const nameOf = (document) => /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? '';
const sorted = Object.entries(generated).sort(([, a], [, b]) => nameOf(a).localeCompare(nameOf(b), 'en'));

const folder = new URL('../../graphql/operations/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('trusted-documents.json', folder), JSON.stringify(Object.fromEntries(sorted), null, 2) + '\n');
