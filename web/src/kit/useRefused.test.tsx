import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Failure } from '~/api/failure';
import { useRefused } from './useRefused';

const conflict: Failure = {
  code: 'CONFLICT',
  reason: 'CHANGED',
  message: '',
  changed: { by: 'Paula', own: false, at: '2026-11-20T10:00:00Z' },
};
const invalid: Failure = { code: 'INVALID', message: 'no' };

/** A form that was refused for these. */
function refused(overtaken: boolean, failures: Failure[]) {
  const reset = vi.fn();
  const again = vi.fn();
  const { result, rerender } = renderHook((edited) => useRefused(edited, again), {
    initialProps: { overtaken: false, reset },
  });
  act(() => result.current.refuse(failures));
  rerender({ overtaken, reset });
  return { result, reset, again };
}

test('a conflict is among the others for as long as there are no two versions to show', () => {
  const { result, again } = refused(false, [conflict, invalid]);
  expect(result.current).toMatchObject({ overtaken: null, others: [conflict, invalid] });
  expect(again).toHaveBeenCalledOnce();
});

test('a conflict stands over both versions where there are two', () => {
  const { result, reset } = refused(true, [conflict, invalid]);
  expect(result.current).toMatchObject({ overtaken: { changed: conflict.changed, refused: true }, others: [invalid] });
  act(() => result.current.overtaken?.onTheirs());
  expect(reset).toHaveBeenCalledOnce();
  expect(result.current.failures).toEqual([]);
});

test('two versions are shown also before anything was refused', () => {
  const { result } = refused(true, []);
  expect(result.current).toMatchObject({ overtaken: { refused: false }, others: [] });
});

test('what is wrong otherwise reads nothing anew', () => {
  expect(refused(false, [invalid]).again).not.toHaveBeenCalled();
});
