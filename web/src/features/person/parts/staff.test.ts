import { expect, test } from 'vitest';
import { everybody, variablesOf } from './staff';

const skill = { id: 's', sv: { text: 'Java', language: 'SV' }, en: { text: 'Java', language: 'EN' } };

test('what nobody filled in narrows nothing', () => {
  expect(variablesOf({ ...everybody, name: '  ' })).toEqual({
    name: null,
    unit: null,
    title: null,
    skill: null,
    level: null,
    withoutSkills: false,
    order: 'NAME',
  });
});

test('a level counts for a skill only, and whoever has a skill is not without', () => {
  expect(variablesOf({ ...everybody, level: 3, withoutSkills: true })).toMatchObject({
    level: null,
    withoutSkills: true,
  });
  expect(variablesOf({ ...everybody, skill, level: 3, withoutSkills: true })).toMatchObject({
    skill: 's',
    level: 3,
    withoutSkills: false,
  });
});
