import { expect, test } from 'vitest';
import { asksTwice, faultOf, inputOf, leavingOf, nobodyLeaves, yearsFrom } from './leavers';

test('nobody leaves until that is chosen, and who stays is not counted', () => {
  expect(leavingOf(nobodyLeaves, 12)).toBe(0);
  expect(leavingOf({ leave: true, last: '', stay: ['agency.1'] }, 12)).toBe(11);
  expect(leavingOf({ leave: false, last: '', stay: ['agency.1'] }, 12)).toBe(0);
});

test('it is asked twice where more than five and more than a tenth of the staff leave', () => {
  expect(asksTwice(62, 300)).toBe(true);
  expect(asksTwice(30, 300)).toBe(false);
  expect(asksTwice(31, 300)).toBe(true);
  expect(asksTwice(5, 5)).toBe(false);
  expect(asksTwice(6, 6)).toBe(true);
  expect(asksTwice(0, 300)).toBe(false);
});

test('a last day is within a year from today, either way', () => {
  const today = '2026-11-20';
  expect(faultOf('', today)).toBe('missing');
  for (const day of ['2025-11-20', today, '2027-11-20']) expect(faultOf(day, today)).toBeNull();
  for (const day of ['2025-11-19', '2027-11-21', '0020-01-01']) expect(faultOf(day, today)).toBe('far');
});

test('a year from the end of a leap February is the end of the next one', () => {
  expect(yearsFrom('2028-02-29', 1)).toBe('2029-02-28');
  expect(yearsFrom('2028-02-29', -4)).toBe('2024-02-29');
  expect(yearsFrom('2027-02-28', 1)).toBe('2028-02-28');
});

test('what is sent names the day and who stays', () => {
  const leavers = { leave: true, last: '2026-11-30', stay: ['agency.1'] };
  expect(inputOf(leavers, false)).toEqual({ last: '2026-11-30', except: ['agency.1'], sure: false });
  expect(inputOf(leavers, true).sure).toBe(true);
});
