import { describe, expect, test } from 'vitest';
import {
  copyOf,
  emptyDraft,
  partOf,
  refusalOf,
  relax,
  toInput,
  validate,
  withSkills,
  type Draft,
  type DraftSkill,
} from './draft';

const asked = (id: string, more: Partial<DraftSkill> = {}): DraftSkill => ({
  skill: { id, sv: { text: id, language: 'SV' }, en: { text: id, language: 'EN' } },
  level: 3,
  weight: 5,
  must: true,
  exactly: false,
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

  test.each(['0', '101', 'halva', '12.5', '-5'])('the share %s is refused', (share) => {
    expect(validate(draft({ share }), false)).toEqual({ share: 'share' });
  });

  test('a share that is not there is missing', () => {
    expect(validate(draft({ share: ' ' }), false)).toEqual({ share: 'shareMissing' });
  });

  test.each(['1', '100', ' 50 ', '50 %', '40%', '40 procent', '0,4'])('the share %s is taken', (share) => {
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
    expect(validate(draft({ headcount: '1001' }), false)).toEqual({ headcount: 'headcount' });
    expect(validate(draft({ headcount: '' }), false)).toEqual({ headcount: 'headcountMissing' });
  });

  test('the smallest part is at most the share, and counts only where the share may be split', () => {
    const split = (smallestPart: string | null, share = '40') =>
      validate(draft({ share, splittable: true, smallestPart }), false);
    expect(split('40')).toEqual({});
    expect(split('41')).toEqual({ smallestPart: 'smallestPart' });
    expect(split('0')).toEqual({ smallestPart: 'smallestPart' });
    expect(split('')).toEqual({ smallestPart: 'partMissing' });
    expect(split(null, '10')).toEqual({});
    expect(split('20', 'x')).toEqual({ share: 'share' });
    expect(validate(draft({ smallestPart: 'x' }), false)).toEqual({});
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
      skills: [{ skill: 'a', level: 3, weight: 5, must: true, exactly: false }],
    });
  });

  test('a share is sent as the whole percent that it was read as', () => {
    expect(toInput(draft({ share: '0,4' }), 'agency')?.share).toBe(40);
  });

  test('skills are sent in the order in which they stand', () => {
    const skills = [asked('b'), asked('a', { must: false, exactly: true })];
    expect(toInput(draft({ skills }), 'agency')?.skills).toEqual([
      { skill: 'b', level: 3, weight: 5, must: true, exactly: false },
      { skill: 'a', level: 3, weight: 5, must: false, exactly: true },
    ]);
  });

  test('the smallest part goes with a share that may be split', () => {
    const split = draft({ share: '50', splittable: true });
    expect(toInput(draft(), 'agency')).not.toHaveProperty('smallestPart');
    expect(toInput(split, 'agency')?.smallestPart).toBe(20);
    expect(toInput({ ...split, share: '10' }, 'agency')?.smallestPart).toBe(10);
    expect(toInput({ ...split, smallestPart: '30 %' }, 'agency')?.smallestPart).toBe(30);
  });

  test('is nothing while something is wrong', () => {
    expect(toInput(draft({ share: '0' }), 'agency')).toBeNull();
  });
});

test.each([
  ['input.need.share', { field: 'share', error: 'share' }],
  ['need.smallestPart', { field: 'smallestPart', error: 'smallestPart' }],
  ['need.skills', { field: 'skills', error: 'skillRefused' }],
  ['need.skills[2].level', { field: 'skills', error: 'skillRefused', skill: 2 }],
  ['skills/0/weight', { field: 'skills', error: 'skillRefused', skill: 0 }],
  ['need.from', { field: 'from', error: 'fromPassed' }],
  ['to', { field: 'to', error: 'toPassed' }],
  ['need.agency', undefined],
  ['tomorrow', undefined],
  [undefined, undefined],
])('the server field %s is refused as %o', (path, refusal) => {
  expect(refusalOf(path)).toEqual(refusal);
});

describe('relaxing', () => {
  const need = draft({ share: '50', skills: [asked('a', { level: 4 }), asked('b')], remote: false });

  test('lowers the share', () => {
    expect(relax(need, { kind: 'SHARE', value: 30 }).share).toBe('30');
  });

  test('lowers the smallest part to the share at the most', () => {
    const split = { ...need, splittable: true, smallestPart: '40' };
    expect(relax(split, { kind: 'SHARE', value: 30 })).toMatchObject({ share: '30', smallestPart: '30' });
    expect(relax(split, { kind: 'SHARE', value: 40 })).toMatchObject({ share: '40', smallestPart: '40' });
    expect(relax({ ...split, smallestPart: null }, { kind: 'SHARE', value: 10 }).smallestPart).toBeNull();
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

describe('a copy', () => {
  const need = draft({ from: '2026-10', to: '2027-01' });

  test('is as the need but for its title', () => {
    expect(copyOf(need, 'Kopia', '2026-10')).toEqual({ ...need, title: 'Kopia' });
  });

  test('begins this month where the need has begun, and is as long', () => {
    expect(copyOf(need, 'Kopia', '2027-03')).toMatchObject({ from: '2027-03', to: '2027-06' });
  });

  test('has no longer title than a need may have', () => {
    expect(copyOf(need, 'x'.repeat(300), '2026-10').title).toHaveLength(200);
  });
});

test('the part that nobody has said is the usual one, or the share where that is less', () => {
  expect(['50', '20', '15', 'x'].map((share) => partOf(draft({ share })))).toEqual(['20', '20', '15', '20']);
});
