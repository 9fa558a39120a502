import { expect, test } from 'vitest';
import { errorsOf, firstDraft, possible, toInput } from './changes';

const ref = (id: string) => ({ id, sv: { text: id, language: 'SV' }, en: { text: id, language: 'EN' } });

test('nothing is sent that says too little', () => {
  expect(errorsOf('new', firstDraft)).toEqual(['nameMissing', 'whyMissing']);
  expect(errorsOf('synonym', { ...firstDraft, label: ' ', why: 'x' })).toEqual(['skillMissing', 'labelMissing']);
  expect(errorsOf('merge', { ...firstDraft, skill: ref('a') })).toEqual(['otherMissing', 'whyMissing']);
  expect(errorsOf('rename', { ...firstDraft, skill: ref('a'), labelSv: 'b', why: 'x' })).toEqual([]);
});

test('each change is sent as what it is', () => {
  const draft = {
    ...firstDraft,
    skill: ref('a'),
    other: ref('b'),
    broader: ref('c'),
    labelSv: ' namn ',
    label: ' ord ',
  };
  expect(toInput('new', draft, 'v')).toEqual({
    add: { kind: 'SKILL', labelSv: 'namn', labelEn: null, broader: ['c'] },
  });
  expect(toInput('rename', draft, 'v')).toEqual({
    rename: { skill: 'a', labelSv: 'namn', labelEn: null, version: 'v' },
  });
  expect(toInput('synonym', draft, 'v')).toEqual({ addSynonym: { skill: 'a', language: 'SV', label: 'ord' } });
  expect(toInput('merge', draft, 'v')).toEqual({ merge: { duplicate: 'a', into: 'b' } });
});

test('what is not ours keeps its name, and what is retired is left alone', () => {
  const skill = { kind: 'SKILL', scheme: 'ESCO', status: 'RELEASED' };
  expect(possible(skill)).toEqual(['synonym', 'merge']);
  expect(possible({ ...skill, scheme: 'LOCAL' })).toEqual(['synonym', 'merge', 'rename']);
  expect(possible({ ...skill, scheme: 'UK_GDD' })).toEqual(['synonym']);
  expect(possible({ ...skill, kind: 'GROUP' })).toEqual(['synonym']);
  expect(possible({ ...skill, status: 'RETIRED' })).toEqual([]);
});
