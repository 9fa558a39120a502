import { expect, test } from 'vitest';
import { accessErrors, mustBeAnswered, type AccessDraft } from './accessErrors';

const draft: AccessDraft = { roles: [], agencies: [], until: '', responsible: null, why: 'x' };

test('roles are for agencies, and agencies for roles', () => {
  expect(accessErrors({ ...draft, roles: ['ADMIN'] }, false)).toEqual(['agency']);
  expect(accessErrors({ ...draft, agencies: ['a'] }, false)).toEqual(['role']);
  expect(accessErrors(draft, false)).toEqual([]);
  expect(accessErrors({ ...draft, roles: ['ADMIN'], agencies: ['a'], why: ' ' }, false)).toEqual(['why']);
});

test('roles that stand on no employment have a last day and somebody who answers', () => {
  const given: AccessDraft = { ...draft, roles: ['ADMIN'], agencies: ['a'] };
  expect(mustBeAnswered(given, { everywhere: false, worksAt: [{ id: 'a' }] })).toBe(false);
  expect(mustBeAnswered(given, { everywhere: false, worksAt: [{ id: 'b' }] })).toBe(true);
  expect(mustBeAnswered(given, { everywhere: true, worksAt: [{ id: 'a' }] })).toBe(true);
  expect(mustBeAnswered(draft, { everywhere: true, worksAt: [] })).toBe(false);
  expect(accessErrors(given, true)).toEqual(['until', 'responsible']);
  expect(accessErrors({ ...given, until: '2027-01-01', responsible: 'x' }, true)).toEqual([]);
});
