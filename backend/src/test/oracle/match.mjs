// Matches needs against an export of the graph by going through docs/matching.md line by line: an oracle for the engine.
//
//   node match.mjs EXPORT_DIR needs.json > answers.json
//
// EXPORT_DIR is a folder of CSV files as docs/data-format.md describes. needs.json is a list of needs:
//
//   { "key": "need-1",              the ranking key
//     "asOf": "2026-03-15",
//     "agency": "agency-7", "purpose": "loan",
//     "skills": [{ "skill": "http://…", "level": 3, "weight": 5, "must": true, "exactly": false }],
//     "share": 50, "part": 20,      the smallest part, of a share that may be split; null of another
//     "headcount": 1, "from": "2026-04", "to": "2026-09",
//     "places": ["01"], "remote": false, "languages": ["sv"],
//     "first": 20 }                 how many matches to list; all where absent
//
// It prints a list with one line for each: what the engine has to answer, or which field it has to refuse. No packages; Node 20.

import { readFileSync } from 'node:fs';
import { readTables } from './tables.mjs';
import { closenessOf } from './closeness.mjs';
import { rank } from './rank.mjs';

const [directory, needsFile] = process.argv.slice(2);
if (!directory || !needsFile) {
  console.error('Give the folder of an export and a file of needs: node match.mjs EXPORT_DIR needs.json');
  process.exit(2);
}
const world = readTables(directory);
const closeness = closenessOf(world);
const needs = JSON.parse(readFileSync(needsFile, 'utf8'));
console.log(`[${needs.map((need) => JSON.stringify(answer(need))).join(',\n')}]`);

function answer(need) {
  if (need.to < need.asOf.slice(0, 7)) {
    return { key: need.key, asOf: need.asOf, refused: 'need.to' };
  }
  const pool = rank(world, closeness, need);
  const matches = pool.filter((p) => p.failed.length === 0);
  const parts = pool.filter((p) => need.part !== null && p.failed.join() === 'share' && p.free >= need.part);
  const fewest = Math.max(1, Math.min(...pool.map((p) => p.failed.length)));
  const together = need.part === null ? [] : sharing(need, parts);
  return {
    key: need.key,
    asOf: need.asOf,
    poolSize: pool.length,
    matchCount: matches.length,
    ownStaff: need.purpose === 'loan' ? fulfilling({ ...need, purpose: 'internal' }) : null,
    covered: Math.min(need.headcount, matches.length + (together.length > 0 ? 1 : 0)),
    matches: matches.slice(0, need.first).map(shown),
    partCount: parts.length,
    parts: parts.slice(0, 10).map(shown),
    together: together.map(({ one, share }) => ({ person: one.person, share })),
    conditions: pool.conditions.map((condition) => ({
      condition,
      fails: pool.filter((p) => p.failed.includes(condition)).length,
      failsOnly: pool.filter((p) => p.failed.length === 1 && p.failed[0] === condition).length,
    })),
    nearMisses: pool
      .filter((p) => p.failed.length === fewest && !parts.includes(p))
      .slice(0, 10)
      .map((p) => ({ ...shown(p), failed: p.failed })),
    relaxations: relaxed(need).map(({ name, need: other }) => ({
      relaxation: name,
      added: fulfilling(other) - matches.length,
    })),
  };
}

function fulfilling(need) {
  return rank(world, closeness, need).filter((p) => p.failed.length === 0).length;
}

function shown({ person, agency, score, fit, certainty, free, known }) {
  return { person, agency, score, fit, certainty, free, known };
}

// Who together covers a share, and what each gives: the fewest, then the highest summed score, then the first by rank.
function sharing({ share, part }, parts) {
  const least = Math.ceil(part / 10) * 10;
  const room = (one) => Math.floor(one.free / 10) * 10;
  const able = parts.filter((one) => room(one) >= least);
  const score = (set) => set.reduce((all, one) => all + one.score, 0);
  for (const size of [2, 3]) {
    const covering = subsets(able, size).filter((set) => set.reduce((all, one) => all + room(one), 0) >= share);
    if (covering.length > 0) {
      let left = Math.ceil(share / 10) * 10;
      return covering.reduce((a, b) => (score(b) > score(a) ? b : a)).map((one, i) => {
        const gives = Math.max(least, Math.min(room(one), left - (size - 1 - i) * least));
        left -= gives;
        return { one, share: gives };
      });
    }
  }
  return [];
}

function subsets(list, size) {
  if (size === 0) {
    return [[]];
  }
  return list.flatMap((first, i) => subsets(list.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
}

function relaxed(need) {
  const others = [];
  for (const points of [10, 20]) {
    if (need.share - points >= 1) {
      others.push({ name: `share -${points}`, need: { ...need, share: need.share - points } });
    }
  }
  for (const asked of need.skills.filter((s) => s.must)) {
    others.push({ name: `drop ${asked.skill}`, need: withSkill(need, { ...asked, must: false }) });
  }
  for (const asked of need.skills.filter((s) => s.level > 1)) {
    others.push({ name: `lower ${asked.skill}`, need: withSkill(need, { ...asked, level: asked.level - 1 }) });
  }
  if (!need.remote && need.places.length > 0) {
    others.push({ name: 'remote', need: { ...need, remote: true } });
  }
  return others;
}

function withSkill(need, changed) {
  return { ...need, skills: need.skills.map((s) => (s.skill === changed.skill ? changed : s)) };
}
