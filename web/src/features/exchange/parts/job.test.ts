import { expect, test } from 'vitest';
import { doing, percentOf, returnOf, stageOf, sumOf } from './job';
import { sv } from './testWords';

test('what is tried waits for its decision, what is not for its files', () => {
  expect(stageOf({ state: 'RECEIVING', rehearsed: false })).toBe('files');
  expect(stageOf({ state: 'RECEIVING', rehearsed: true })).toBe('tried');
});

test('whatever a server works on is at work, whatever it stopped at can be gone on with', () => {
  for (const state of ['REHEARSING', 'WAITING', 'RUNNING'] as const)
    expect(stageOf({ state, rehearsed: false })).toBe('working');
  for (const state of ['FAILED', 'CANCELLED', 'INTERRUPTED'] as const)
    expect(stageOf({ state, rehearsed: true })).toBe('stopped');
  expect(stageOf({ state: 'DONE', rehearsed: false })).toBe('done');
});

test('percent is floored, never above a hundred, and unknown until something is counted', () => {
  expect(percentOf({ done: 0, total: 0 })).toBeNull();
  expect(percentOf({ done: 2, total: 3 })).toBe(66);
  expect(percentOf({ done: 5, total: 3 })).toBe(100);
});

test('sums are over all files', () => {
  const one = { created: 1, changed: 2, unchanged: 3, leftOut: 4, mended: 5 };
  expect(sumOf([one, one])).toEqual({ created: 2, changed: 4, unchanged: 6, leftOut: 8, mended: 10 });
});

test('taking back is prepared while it is only tried, however that ended', () => {
  for (const state of ['RECEIVING', 'REHEARSING', 'FAILED'] as const)
    expect(returnOf({ state, rehearsed: true })).toBe('prepared');
  for (const state of ['WAITING', 'RUNNING'] as const) expect(returnOf({ state, rehearsed: false })).toBe('working');
  for (const state of ['FAILED', 'CANCELLED', 'INTERRUPTED'] as const)
    expect(returnOf({ state, rehearsed: false })).toBe('stopped');
  expect(returnOf({ state: 'DONE', rehearsed: false })).toBe('done');
});

test('what takes an import back says so, in words of its own where they differ', () => {
  expect(doing(sv, { kind: 'UNDO', state: 'RUNNING' })).toBe('Tar tillbaka');
  expect(doing(sv, { kind: 'STAFF', state: 'RUNNING' })).toBe('Hämtar in');
  expect(doing(sv, { kind: 'UNDO', state: 'WAITING' })).toBe('Väntar på sin tur');
});
