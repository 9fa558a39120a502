import { expect, test } from 'vitest';
import type { Named } from '~/features/role/suggestions';
import { emptyDraft, lastUsedMonths, meant, saidOf, say } from './draft';
import { storedDraft } from './useDraft';

const label = (text: string) => ({ text, language: 'SV' });
const skill = (id: string) => ({ id, sv: label(id), en: label(id) });
const named = (id: string, kind: Named['kind'], certain: boolean): Named => ({
  id,
  kind,
  sv: label(id),
  en: label(id),
  basis: certain ? 'REVIEWED' : 'GUESS',
  certain,
});

test('what a title surely means is chosen, a guess never', () => {
  const found = [named('r1', 'role', true), named('r2', 'role', false), named('o1', 'occupation', true)];
  expect(meant(found)).toEqual([
    { id: 'r1', kind: 'role' },
    { id: 'o1', kind: 'occupation' },
  ]);
  expect(meant([named('o1', 'occupation', false)])).toEqual([]);
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
