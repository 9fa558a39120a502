import { expect, test } from 'vitest';
import { readShare } from './share';

test.each([
  ['40', 40],
  ['40%', 40],
  ['40 %', 40],
  ['40\u00a0%', 40],
  ['40 procent', 40],
  ['40 Percent', 40],
  ['0,4', 40],
  ['0.4', 40],
  ['0,29', 29],
  ['0,05', 5],
  ['1,0', 100],
  ['1', 1],
  ['101', 101],
])('%s is read as %d percent', (text, percent) => {
  expect(readShare(text)).toBe(percent);
});

test.each(['', ' ', 'halva', '12.5', '0,125', '0,4 %', '-5', '4x', 'NaN', '40 % av'])(
  '%s is no whole percent',
  (text) => {
    expect(readShare(text)).toBeNull();
  },
);
