// Reads the tables of an export that matching depends on (docs/data-format.md).

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function readTables(directory) {
  const table = (name) => {
    const file = join(directory, `${name}.csv`);
    return existsSync(file) ? parse(readFileSync(file, 'utf8')) : [];
  };
  const agencyOf = new Map(table('units').map((row) => [row.unit, row.agency]));
  const people = new Map();
  for (const row of table('people')) {
    people.set(row.person, {
      id: row.person,
      tieSeed: row.tie_seed,
      places: words(row.places),
      languages: words(row.languages),
      remote: row.remote === 'true',
      protected: row.protected === 'true',
      employments: [],
      assertions: [],
      capacity: new Map(),
      visibility: new Map(),
    });
  }
  for (const row of table('employments')) {
    people.get(row.person).employments.push({
      agency: agencyOf.get(row.unit),
      from: row.from,
      to: row.to,
      share: row.share === '' ? 100 : Number(row.share),
    });
  }
  for (const row of table('assertions')) {
    people.get(row.person).assertions.push({
      skill: row.skill,
      evidence: row.evidence,
      level: Number(row.level),
      lastUsed: row.last_used,
      validUntil: row.valid_until,
    });
  }
  for (const row of table('capacity')) {
    people.get(row.person).capacity.set(row.month, {
      lendable: row.lendable === '' ? null : Number(row.lendable),
      absence: Number(row.absence),
      reserved: Number(row.reserved),
    });
  }
  for (const row of table('visibility')) {
    people.get(row.person).visibility.set(row.purpose, { choice: row.choice, until: row.until });
  }
  return {
    people: [...people.values()],
    sharing: table('sharing'),
    groups: new Set(table('skills').filter((row) => row.kind === 'group').map((row) => row.skill)),
    broader: table('skill-broader').map((row) => [row.skill, row.broader]),
    related: table('skill-related').map((row) => [row.skill, row.related]),
    same: table('skill-same-as').filter((row) => row.match === 'exact').map((row) => [row.from, row.to]),
  };
}

function words(cell) {
  return cell.split(' ').filter((word) => word !== '');
}

// RFC 4180: cells in quotes may hold commas, line ends and doubled quotes.
function parse(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') {
        cell += c;
      } else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else {
        quoted = false;
      }
    } else if (c === '"') {
      quoted = true;
    } else if (c === ',' || c === '\n') {
      row.push(cell);
      cell = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (c !== '\r') {
      cell += c;
    }
  }
  if (cell !== '' || row.length > 0) {
    rows.push([...row, cell]);
  }
  const [header, ...lines] = rows;
  return lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ''])));
}
