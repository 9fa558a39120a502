import { expect, test } from 'vitest';
import type { Suggested } from '~/features/role/suggestions';
import { byTitle, levelByTitle, standingOf, usual, type Member } from './team';

const member = (id: string, title: string | null, skills = 0, waiting = 0): Member => ({
  __typename: 'TeamMember',
  skills,
  confirmed: 0,
  declined: 0,
  waiting: Array.from({ length: waiting }, (_, index) => ({ __typename: 'Proposal', id: `${id}-${index}` })),
  person: { __typename: 'Person', id, name: id, title, holdings: [] },
});

const suggested = (id: string, kind: Suggested['kind'], level: number | null = null): Suggested => ({
  skill: { id, sv: { text: id, language: 'SV' }, en: { text: id, language: 'SV' } },
  level,
  kind,
  guess: false,
});

test('the title that most have comes first, no title last', () => {
  const groups = byTitle(
    [
      member('a', 'ålderman'),
      member('b', null),
      member('c', 'jurist'),
      member('d', ' jurist'),
      member('e', 'arkivarie'),
    ],
    'sv',
  );
  expect(groups.map(({ title, members }) => [title, members.length])).toEqual([
    ['jurist', 2],
    ['arkivarie', 1],
    ['ålderman', 1],
    ['', 1],
  ]);
});

test('who has something to answer waits, whatever they hold', () => {
  expect(standingOf(member('a', null))).toBe('empty');
  expect(standingOf(member('a', null, 3))).toBe('described');
  expect(standingOf(member('a', null, 3, 1))).toBe('waiting');
});

test('what the role and the occupation ask for is usual, what is merely common is not', () => {
  expect(usual([suggested('a', 'ROLE', 4), suggested('b', 'ESSENTIAL'), suggested('c', 'OPTIONAL')])).toEqual({
    a: { on: true, level: 3 },
    b: { on: true, level: 0 },
  });
});

test('nothing is usual by a guess', () => {
  expect(usual([{ ...suggested('a', 'ROLE', 4), guess: true }, suggested('b', 'ESSENTIAL')])).toEqual({
    b: { on: true, level: 0 },
  });
});

test('a title says no more than that somebody is independent', () => {
  expect([null, 0, 2, 3, 4, 5].map(levelByTitle)).toEqual([0, 0, 2, 3, 3, 3]);
});
