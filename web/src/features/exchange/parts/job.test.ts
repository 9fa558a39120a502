import { expect, test } from 'vitest';
import { percentOf, stageOf, sumOf } from './job';

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
