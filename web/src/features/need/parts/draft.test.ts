import { describe, expect, test } from 'vitest';
import { emptyDraft, fieldOf, relax, toInput, validate, withSkills, type Draft, type DraftSkill } from './draft';

const asked = (id: string, more: Partial<DraftSkill> = {}): DraftSkill => ({
  skill: { id, sv: { text: id, language: 'SV' }, en: { text: id, language: 'EN' } },
  level: 3,
  weight: 5,
  must: true,
  ...more,
});

const draft = (more: Partial<Draft> = {}): Draft => ({ ...emptyDraft('2026-11'), skills: [asked('a')], ...more });

describe('validation', () => {
  test('a need with a skill, a share and a period can be asked', () => {
    expect(validate(draft(), false)).toEqual({});
  });

  test('a title is needed to save, not to search', () => {
    expect(validate(draft(), true)).toEqual({ title: 'title' });
    expect(validate(draft({ title: '  ' }), true)).toEqual({ title: 'title' });
  });

  test.each(['0', '101', '', 'halva', '12.5', '-5'])('the share %s is refused', (share) => {
    expect(validate(draft({ share }), false)).toEqual({ share: 'share' });
  });

  test.each(['1', '100', ' 50 ', '50 %'])('the share %s is taken', (share) => {
    expect(validate(draft({ share }), false)).toEqual({});
  });

  test('a period that ends before it begins is refused', () => {
    expect(validate(draft({ from: '2027-03', to: '2027-02' }), false)).toEqual({ to: 'to' });
  });

  test('36 months are taken, 37 are not', () => {
    expect(validate(draft({ from: '2027-01', to: '2029-12' }), false)).toEqual({});
    expect(validate(draft({ from: '2027-01', to: '2030-01' }), false)).toEqual({ to: 'toTooLate' });
  });

  test('one to thirty skills', () => {
    expect(validate(draft({ skills: [] }), false)).toEqual({ skills: 'skills' });
    const many = Array.from({ length: 31 }, (_, index) => asked(String(index)));
    expect(validate(draft({ skills: many }), false)).toEqual({ skills: 'tooManySkills' });
  });

  test('somebody must be needed', () => {
    expect(validate(draft({ headcount: '0' }), false)).toEqual({ headcount: 'headcount' });
  });
});

describe('what is sent', () => {
  test('carries ids, whole figures and the agency', () => {
    expect(toInput(draft({ title: ' Jurist ', share: '50 %' }), 'agency')).toMatchObject({
      agency: 'agency',
      title: 'Jurist',
      share: 50,
      from: '2026-12',
      to: '2027-05',
      skills: [{ skill: 'a', level: 3, weight: 5, must: true }],
    });
  });

  test('is nothing while something is wrong', () => {
    expect(toInput(draft({ share: '0' }), 'agency')).toBeNull();
  });
});

test.each([
  ['input.need.share', 'share'],
  ['need.skills[2].level', 'skills'],
  ['skills/0/weight', 'skills'],
  ['to', 'to'],
  ['tomorrow', undefined],
  [undefined, undefined],
])('the server field %s belongs to %s', (path, field) => {
  expect(fieldOf(path)).toBe(field);
});

describe('relaxing', () => {
  const need = draft({ share: '50', skills: [asked('a', { level: 4 }), asked('b')], remote: false });

  test('lowers the share', () => {
    expect(relax(need, { kind: 'SHARE', value: 30 }).share).toBe('30');
  });

  test('drops one must and keeps the other', () => {
    expect(relax(need, { kind: 'MUST', skill: { id: 'a' } }).skills.map(({ must }) => must)).toEqual([false, true]);
  });

  test('lowers one level', () => {
    expect(relax(need, { kind: 'LEVEL', value: 3, skill: { id: 'a' } }).skills.map(({ level }) => level)).toEqual([
      3, 3,
    ]);
  });

  test('allows remote work', () => {
    expect(relax(need, { kind: 'REMOTE' }).remote).toBe(true);
  });
});

test('a role adds only the skills that are not there yet', () => {
  const need = withSkills(draft(), [asked('a', { level: 5 }), asked('c')]);
  expect(need.skills.map(({ skill, level }) => [skill.id, level])).toEqual([
    ['a', 3],
    ['c', 3],
  ]);
});
