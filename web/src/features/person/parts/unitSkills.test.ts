import { expect, test } from 'vitest';
import { highest, skillsOfUnit, type PersonSkills } from './unitSkills';

const skill = (id: string) => ({
  id,
  sv: { text: id, language: 'SV' as const },
  en: { text: id, language: 'SV' as const },
});

const person = (name: string, skills: Record<string, number>): PersonSkills => ({
  id: name,
  name,
  title: null,
  skills: Object.entries(skills).map(([id, level]) => ({ skill: skill(id), level })),
});

test('each skill stands once, at the highest level', () => {
  const held = [
    { skill: skill('a'), level: 2 },
    { skill: skill('b'), level: 3 },
    { skill: skill('a'), level: 4 },
  ];
  expect(highest(held).map((each) => [each.skill.id, each.level])).toEqual([
    ['a', 4],
    ['b', 3],
  ]);
});

test('the skill that most hold comes first, with who leads others first', () => {
  const rows = skillsOfUnit(
    [person('Bo', { java: 3, avtal: 2 }), person('Åsa', { java: 5 }), person('Ada', { java: 3, bygg: 1 })],
    ({ id }) => id,
    'sv',
  );
  expect(rows.map((row) => [row.skill.id, row.holders.map(({ name }) => name)])).toEqual([
    ['java', ['Åsa', 'Ada', 'Bo']],
    ['avtal', ['Bo']],
    ['bygg', ['Ada']],
  ]);
});
