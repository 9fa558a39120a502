import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyDraft } from './draft';
import { storedDraft, useDraft } from './useDraft';

const base = emptyDraft('2026-11');
const stored = { value: base, version: null };

test('what was typed is there again after a reload', () => {
  const before = renderHook(() => useDraft('new', stored));
  act(() => before.result.current.change({ ...base, title: 'Jurist', share: '4x' }));
  before.unmount();

  const after = renderHook(() => useDraft('new', stored));
  expect(after.result.current.draft).toMatchObject({ title: 'Jurist', share: '4x' });
  expect(after.result.current.changed).toBe(true);
});

test('each need has a draft of its own', () => {
  const { result } = renderHook(() => useDraft('new', stored));
  act(() => result.current.change({ ...base, title: 'Jurist' }));
  expect(storedDraft('42')).toBeNull();
});

test('starting over forgets it', () => {
  const { result } = renderHook(() => useDraft('new', stored));
  act(() => result.current.change({ ...base, title: 'Jurist' }));
  act(() => result.current.reset());
  expect(result.current.draft).toEqual(base);
  expect(result.current.changed).toBe(false);
  expect(storedDraft('new')).toBeNull();
});

test.each(['', '{', 'null', '[]', '{"value":1}', '{"value":{"skills":1}}'])(
  'what cannot be read (%s) counts as nothing',
  (kept) => {
    localStorage.setItem('samsas.need.new', kept);
    expect(storedDraft('new')).toBeNull();
  },
);

test('a draft of an older version gets what it lacks', () => {
  localStorage.setItem('samsas.need.new', '{"value":{"title":"Jurist","skills":[]}}');
  expect(storedDraft('new')).toMatchObject({ value: { title: 'Jurist', headcount: '1' }, version: null });
});

test('a need that was typed and taken back is not kept', () => {
  const { result } = renderHook(() => useDraft('42', { value: base, version: 'v1' }));
  act(() => result.current.change({ ...base, title: 'Jurist' }));
  act(() => result.current.change({ ...base, title: '' }));
  expect(storedDraft('42')).toBeNull();
});

test('a draft of the former format is read, over no version that is known', () => {
  localStorage.setItem('samsas.need.42', '{"title":"Jurist","skills":[]}');
  expect(storedDraft('42')).toMatchObject({ value: { title: 'Jurist', headcount: '1' }, version: null });
});
