import { expect, test } from 'vitest';
import type { Named } from '~/features/role/suggestions';
import { emptyDraft, lastUsedMonths, likeliest, saidOf, say } from './draft';
import { storedDraft } from './useDraft';

const label = (text: string) => ({ text, language: 'SV' });
const skill = (id: string) => ({ id, sv: label(id), en: label(id) });
const named = (id: string, kind: Named['kind']): Named => ({ id, kind, sv: label(id), en: label(id) });

test('the first role and the first occupation are the likeliest', () => {
  const found = [named('r1', 'role'), named('r2', 'role'), named('o1', 'occupation'), named('o2', 'occupation')];
  expect(likeliest(found).map(({ id }) => id)).toEqual(['r1', 'o1']);
  expect(likeliest([])).toEqual([]);
});

test('what is said of a skill takes the place of what was said, and not mine says nothing', () => {
  const once = say(emptyDraft(), { skill: skill('a'), level: 2, lastUsed: '' });
  const twice = say(once, { skill: skill('a'), level: 4, lastUsed: '2024-12' });
  expect(twice.said).toEqual([{ skill: skill('a'), level: 4, lastUsed: '2024-12' }]);
  expect(saidOf(twice, skill('b')).level).toBe(0);
  expect(say(twice, { skill: skill('a'), level: 0, lastUsed: '' }).said).toEqual([]);
});

test('a skill was last used now, or at the end of a year before', () => {
  expect(lastUsedMonths('2027-03', 3)).toEqual(['2027-03', '2026-12', '2025-12', '2024-12']);
});

test('what cannot be read is an empty draft', () => {
  localStorage.setItem('samsas.profile.p', '{');
  expect(storedDraft('p')).toEqual(emptyDraft());
  localStorage.setItem('samsas.profile.p', '{"title":"jurist","said":[]}');
  expect(storedDraft('p')).toEqual({ ...emptyDraft(), title: 'jurist' });
});
