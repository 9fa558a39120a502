import { expect, test } from 'vitest';
import { merge, type Suggested } from './suggestions';

const suggested = (id: string, kind: Suggested['kind'], level: number | null = null): Suggested => ({
  skill: { id, sv: { text: id, language: 'SV' }, en: { text: id, language: 'SV' } },
  level,
  kind,
  guess: false,
});

test('each skill stands once, for the best reason, with the level that a role asks for', () => {
  expect(
    merge([
      suggested('a', 'OPTIONAL'),
      suggested('b', 'ESSENTIAL'),
      suggested('a', 'ROLE', 3),
      suggested('b', 'TEXT'),
    ]).map(({ skill, kind, level }) => [skill.id, kind, level]),
  ).toEqual([
    ['a', 'ROLE', 3],
    ['b', 'TEXT', null],
  ]);
});
