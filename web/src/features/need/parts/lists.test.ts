import { expect, test } from 'vitest';
import type { DraftSkill } from './draft';
import { added, listOf, moved, transferred } from './lists';

const asked = (id: string, must: boolean): DraftSkill => ({
  skill: { id, sv: { text: id, language: 'SV' }, en: { text: id, language: 'EN' } },
  level: 3,
  weight: 7,
  must,
  exactly: false,
});

const skills = [asked('a', true), asked('b', true), asked('c', false), asked('d', false)];
/** `a b | c d`: what is required, and what is good to have. */
const shown = (all: DraftSkill[]) =>
  [true, false]
    .map((must) =>
      listOf(all, must)
        .map(({ skill }) => skill.id)
        .join(' '),
    )
    .join(' | ');

test.each([
  ['a', 1, 'b a | c d'],
  ['b', -1, 'b a | c d'],
  ['b', 1, 'a | b c d'],
  ['c', -1, 'a b c | d'],
  ['d', -1, 'a b | d c'],
  ['a', -1, 'a b | c d'],
  ['d', 1, 'a b | c d'],
  ['x', 1, 'a b | c d'],
] as const)('%s moved by %d gives %s', (id, by, expected) => {
  expect(shown(moved(skills, id, by))).toBe(expected);
});

test('the only one goes into the empty list and back', () => {
  const only = moved([asked('a', true)], 'a', 1);
  expect(shown(only)).toBe(' | a');
  expect(shown(moved(only, 'a', -1))).toBe('a | ');
});

test('to the other list is to its end, and changes nothing else of the skill', () => {
  expect(shown(transferred(skills, 'a'))).toBe('b | c d a');
  expect(shown(transferred(skills, 'c'))).toBe('a b c | d');
  expect(transferred(skills, 'a').find(({ skill }) => skill.id === 'a')).toEqual(asked('a', false));
});

test('what is added stands at the end of its list, and what is sent is in the order that is shown', () => {
  const mixed = [asked('c', false), asked('a', true)];
  expect(added(mixed, asked('b', true)).map(({ skill }) => skill.id)).toEqual(['a', 'b', 'c']);
});
