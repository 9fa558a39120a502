import { expect, test } from 'vitest';
import { lasting, lengthOf, startingIn } from './period';

const spring = { from: '2027-03', to: '2027-06' };

test('both months count', () => {
  expect(lengthOf(spring)).toBe(4);
  expect(lengthOf({ from: '2027-03', to: '2027-03' })).toBe(1);
});

test('moving the start moves the end, over the turn of the year too', () => {
  expect(startingIn(spring, '2027-11')).toEqual({ from: '2027-11', to: '2028-02' });
  expect(startingIn(spring, '2026-12')).toEqual({ from: '2026-12', to: '2027-03' });
});

test('another length moves the end alone', () => {
  expect(lasting(spring, 6)).toEqual({ from: '2027-03', to: '2027-08' });
  expect(lasting(spring, 1)).toEqual({ from: '2027-03', to: '2027-03' });
});

test('what ended before it began becomes one month', () => {
  expect(startingIn({ from: '2027-03', to: '2027-01' }, '2027-05')).toEqual({ from: '2027-05', to: '2027-05' });
});
