import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useEdited, type Kept, type Stored } from './useEdited';

const first: Stored<string> = { value: 'fifty', version: 'a' };
const second: Stored<string> = { value: 'twenty', version: 'b' };

const edited = (kept?: Kept<string>) =>
  renderHook(({ stored }) => useEdited(stored, kept), { initialProps: { stored: first } });

test('follows what is stored until somebody types', () => {
  const { result, rerender } = edited();
  rerender({ stored: second });
  expect(result.current).toMatchObject({ value: 'twenty', version: 'b', changed: false, overtaken: false });
});

test('a newer version neither replaces what was typed nor is written over unknowingly', () => {
  const { result, rerender } = edited();
  act(() => result.current.change('sixty'));
  rerender({ stored: second });
  expect(result.current).toMatchObject({ value: 'sixty', version: 'a', overtaken: true, theirs: 'twenty' });
  act(() => result.current.change('seventy'));
  expect(result.current).toMatchObject({ value: 'seventy', version: 'a', overtaken: true });
});

test('what was saved is what it begins with next, also before the server is asked again', () => {
  const { result, rerender } = edited();
  act(() => result.current.change('twenty'));
  act(() => result.current.saved(second));
  expect(result.current).toMatchObject({ value: 'twenty', version: 'b', changed: false });
  rerender({ stored: second });
  expect(result.current).toMatchObject({ value: 'twenty', version: 'b', changed: false });
  rerender({ stored: { value: 'ten', version: 'c' } });
  expect(result.current).toMatchObject({ value: 'ten', version: 'c', changed: false });
});

test('taking theirs forgets what was typed', () => {
  const { result, rerender } = edited();
  act(() => result.current.change('sixty'));
  rerender({ stored: second });
  act(() => {
    result.current.reset();
  });
  expect(result.current).toMatchObject({ value: 'twenty', version: 'b', changed: false, overtaken: false });
});

test('what was forgotten can be put back, over the version that it was over', () => {
  const { result, rerender } = edited();
  act(() => result.current.change('sixty'));
  const forgotten: (Stored<string> | null)[] = [];
  act(() => {
    forgotten.push(result.current.reset());
  });
  rerender({ stored: second });
  act(() => result.current.putBack(forgotten[0]!));
  expect(result.current).toMatchObject({ value: 'sixty', version: 'a', changed: true, overtaken: true });
});

test('keeping mine is from then on over what is stored now, and over nothing newer', () => {
  const { result, rerender } = edited();
  act(() => result.current.change('sixty'));
  rerender({ stored: second });
  let over: string | null = null;
  act(() => {
    over = result.current.keepMine();
  });
  expect(over).toBe('b');
  expect(result.current).toMatchObject({ value: 'sixty', version: 'b', overtaken: false, changed: true });
  rerender({ stored: { value: 'ten', version: 'c' } });
  expect(result.current).toMatchObject({ value: 'sixty', version: 'b', overtaken: true });
});

test('who typed what somebody else has saved has nothing left to save', () => {
  const { result, rerender } = edited();
  act(() => result.current.change('twenty'));
  rerender({ stored: second });
  expect(result.current).toMatchObject({ value: 'twenty', version: 'b', changed: false, overtaken: false });
});

test('what is kept is kept with its version', () => {
  let memory: Stored<string> | null = null;
  const kept: Kept<string> = {
    read: () => memory,
    write: (typed) => {
      memory = typed;
    },
  };
  const before = edited(kept);
  act(() => before.result.current.change('sixty'));
  before.unmount();
  const after = renderHook(() => useEdited(second, kept));
  expect(after.result.current).toMatchObject({ value: 'sixty', version: 'a', overtaken: true, theirs: 'twenty' });
});

/** Memory that is read as what is kept in a browser is. */
function remembering(memory: Stored<string> | null = null) {
  const kept: Kept<string> = {
    read: () => memory,
    write: (typed) => {
      memory = typed;
    },
  };
  return { kept, now: () => memory };
}

test('what was typed and taken back is not kept', () => {
  const { kept, now } = remembering();
  const { result, rerender } = edited(kept);
  act(() => result.current.change('sixty'));
  expect(now()).toEqual({ value: 'sixty', version: 'a' });
  act(() => result.current.change('fifty'));
  expect(now()).toBeNull();
  rerender({ stored: second });
  expect(result.current).toMatchObject({ value: 'twenty', version: 'b', changed: false, overtaken: false });
});

test('what is kept and stored already is forgotten, and overtaken by nothing newer', () => {
  const { kept, now } = remembering(first);
  const { result, rerender } = edited(kept);
  expect(now()).toBeNull();
  rerender({ stored: second });
  expect(result.current).toMatchObject({ value: 'twenty', version: 'b', changed: false, overtaken: false });
});

test('who typed what somebody else saved follows what is saved after that', () => {
  const { result, rerender } = edited();
  act(() => result.current.change('twenty'));
  rerender({ stored: second });
  rerender({ stored: { value: 'ten', version: 'c' } });
  expect(result.current).toMatchObject({ value: 'ten', version: 'c', changed: false, overtaken: false });
});

test('tells the version of what is stored, whatever was typed over an earlier one', () => {
  const { result, rerender } = edited();
  act(() => result.current.change('sixty'));
  rerender({ stored: second });
  expect(result.current).toMatchObject({ version: 'a', theirVersion: 'b' });
});
