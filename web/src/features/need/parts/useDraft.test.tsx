import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyDraft } from './draft';
import { keepDraft, storedDraft, useDraft } from './useDraft';

const base = emptyDraft('2026-11');
const stored = { value: base, version: null };
const owner = { account: 'paula', agency: 'fabelverket' };
const KEY = 'samsas.need.paula.fabelverket.new';

test('what was typed is there again after a reload', () => {
  const before = renderHook(() => useDraft('new', owner, stored));
  act(() => before.result.current.change({ ...base, title: 'Jurist', share: '4x' }));
  before.unmount();

  const after = renderHook(() => useDraft('new', owner, stored));
  expect(after.result.current.draft).toMatchObject({ title: 'Jurist', share: '4x' });
  expect(after.result.current.changed).toBe(true);
});

test('each need has a draft of its own', () => {
  const { result } = renderHook(() => useDraft('new', owner, stored));
  act(() => result.current.change({ ...base, title: 'Jurist' }));
  expect(storedDraft('42', owner)).toBeNull();
});

test.each([
  ['agency', { ...owner, agency: 'sagoinspektionen' }],
  ['account', { ...owner, account: 'ann' }],
])('a draft is nothing to another %s', (_, other) => {
  keepDraft('new', owner, { value: { ...base, title: 'Jurist' }, version: null });
  expect(storedDraft('new', other)).toBeNull();
  expect(renderHook(() => useDraft('new', other, stored)).result.current.changed).toBe(false);
  expect(storedDraft('new', owner)?.value.title).toBe('Jurist');
});

test('starting over forgets it, and it can be had back', () => {
  const { result } = renderHook(() => useDraft('new', owner, stored));
  act(() => result.current.change({ ...base, title: 'Jurist' }));
  let forgotten: ReturnType<typeof result.current.reset> = null;
  act(() => {
    forgotten = result.current.reset();
  });
  expect(result.current.draft).toEqual(base);
  expect(result.current.changed).toBe(false);
  expect(storedDraft('new', owner)).toBeNull();
  act(() => result.current.putBack(forgotten!));
  expect(result.current.draft.title).toBe('Jurist');
  expect(storedDraft('new', owner)?.value.title).toBe('Jurist');
});

test.each(['', '{', 'null', '[]', '{"value":1}', '{"value":{"skills":1}}', '{"value":{"skills":[1]}}x'])(
  'what cannot be read (%s) counts as nothing',
  (kept) => {
    localStorage.setItem(KEY, kept);
    expect(storedDraft('new', owner)).toBeNull();
  },
);

test('a draft of an older version gets what it lacks', () => {
  const skills = '[{"skill":{"id":"rpa"},"level":2,"weight":7,"must":true}]';
  localStorage.setItem(KEY, `{"value":{"title":"Jurist","skills":${skills}}}`);
  expect(storedDraft('new', owner)).toMatchObject({
    value: { title: 'Jurist', headcount: '1', smallestPart: null, skills: [{ weight: 7, must: true, exactly: false }] },
    version: null,
  });
});

test.each(['', 'NaN-NaN', '2027-13', '2027'])('the month %s is none that a need begins in', (from) => {
  localStorage.setItem(KEY, JSON.stringify({ value: { ...base, title: 'Jurist', from } }));
  const { from: first, to } = emptyDraft();
  expect(storedDraft('new', owner)?.value).toMatchObject({ title: 'Jurist', from: first, to });
});

test('a need that was typed and taken back is not kept', () => {
  const { result } = renderHook(() => useDraft('42', owner, { value: base, version: 'v1' }));
  act(() => result.current.change({ ...base, title: 'Jurist' }));
  act(() => result.current.change({ ...base, title: '' }));
  expect(storedDraft('42', owner)).toBeNull();
});
