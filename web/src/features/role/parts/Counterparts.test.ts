import { describe, expect, it } from 'vitest';
import { asked, closest, type RoleRequirement } from './Counterparts';

const skill = (id: string) => ({ id, sv: { text: id, language: 'SV' }, en: { text: id, language: 'EN' } });

const modelling: RoleRequirement = {
  skill: skill('uk:modelling'),
  level: 2,
  importance: 5,
  counterparts: [
    { match: 'CLOSE', skill: skill('create data models') },
    { match: 'NARROW', skill: skill('SQL') },
  ],
};
const design: RoleRequirement = {
  skill: skill('uk:design'),
  level: 4,
  importance: 3,
  counterparts: [{ match: 'NARROW', skill: skill('create data models') }],
};
const specialism: RoleRequirement = { skill: skill('uk:specialism'), level: 3, importance: 5, counterparts: [] };

describe('the skills of a foreign role', () => {
  it('are asked for by the closest counterpart, each once, at the highest level', () => {
    expect(asked([modelling, design], closest)).toEqual([
      { skill: skill('create data models'), level: 4, importance: 5 },
    ]);
  });

  it('are left out where nothing corresponds, or nothing is chosen', () => {
    expect(asked([specialism], closest)).toEqual([]);
    expect(asked([modelling], () => '')).toEqual([]);
  });

  it('are asked for themselves where that is chosen', () => {
    expect(asked([specialism], () => 'uk:specialism')).toEqual([
      { skill: skill('uk:specialism'), level: 3, importance: 5 },
    ]);
  });
});
