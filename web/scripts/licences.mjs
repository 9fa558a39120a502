// Holds the licences of what is shipped to those that go together with the EUPL-1.2: `node licences.mjs BOM…`, each a
// bill of materials as CycloneDX in JSON. Where there are several to choose from, one is enough.
import { readFileSync } from 'node:fs';

/** Permissive ones, and those whose conditions whoever only uses the library meets. */
const fine = new Set(
  `0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 CDDL-1.0 CDDL-1.1 EPL-1.0 EPL-2.0 EUPL-1.2
   GPL-2.0-with-classpath-exception ISC LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only MIT MIT-0 MPL-2.0 OFL-1.1
   Unicode-3.0 Unlicense UPL-1.0`.split(/\s+/),
);

/** Licences that stand under another name than the one that SPDX gives them. */
const called = new Map([
  ['Public Domain', 'Unlicense'],
  ['Eclipse Distribution License - v 1.0', 'BSD-3-Clause'],
  ['EDL 1.0', 'BSD-3-Clause'],
  ['Go License', 'BSD-3-Clause'],
  ['GNU Lesser General Public License (LGPL), version 2.1 or later', 'LGPL-2.1-or-later'],
]);

/** The embedded engine, which the EUPL lists as compatible (its appendix); an image for production leaves it out. */
const engine = /^org\.neo4j(\.|$)/;

const alternatives = (component) =>
  (component.licenses ?? [])
    .flatMap(({ license, expression }) => (expression ? expression.split(/\s+OR\s+/) : [license?.id ?? license?.name]))
    .map((name) => String(name).replace(/[()]/g, ''));

const isFine = (alternative) => alternative.split(/\s+AND\s+/).every((name) => fine.has(called.get(name) ?? name));

let held = 0;
const wrong = [];
for (const file of process.argv.slice(2)) {
  for (const component of JSON.parse(readFileSync(file, 'utf8')).components) {
    const names = alternatives(component);
    held++;
    if (names.some(isFine) || component.group === 'se.samsas') continue;
    if (engine.test(component.group ?? '') && names.some((name) => name.startsWith('GPL-3.0'))) continue;
    wrong.push(`${component.group ?? ''} ${component.name} ${component.version}: ${names.join(', ') || 'says none'}`);
  }
}
console.log(`${held} libraries, ${wrong.length} of which do not go together with the EUPL-1.2, or do not say`);
for (const line of wrong) console.error(line);
process.exit(wrong.length === 0 ? 0 : 1);
