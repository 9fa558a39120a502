import { expect, test } from 'vitest';
import { kindsOf, numberOf, partsOf } from './people';
import { people } from './testPeople';
import { en, sv } from './testWords';

test('those come first who are to be looked at first, and kinds of which there is nobody not at all', () => {
  expect(kindsOf(people({ MISSING: 2, CHANGED: 12, NEW: 3, GONE: 0 }))).toEqual(['NEW', 'CHANGED', 'MISSING']);
  expect(kindsOf(people({ MISSING: 2, CHANGED: 12 }), 'MISSING')).toEqual(['CHANGED']);
  expect(kindsOf(people({ CHANGED: 1, GONE: 3, LEFT: 1 }))).toEqual(['LEFT', 'GONE', 'CHANGED']);
});

test('people are summed up in words, in the plural and of one', () => {
  const many = people({ CHANGED: 12, NEW: 3, MISSING: 2 }, 283);
  expect(partsOf(sv, 'would', many, String)).toEqual(['3 nya', '12 ändras', '2 saknas i listan', '283 som förut']);
  expect(partsOf(en, 'was', many, String)).toEqual(['3 new', '12 changed', '2 not in the list', '283 as before']);
  const single = people({ LEFT: 1, NEW: 1, CHANGED: 1 });
  expect(partsOf(sv, 'would', single, String)).toEqual(['1 lämnas som den är', '1 ny', '1 ändras']);
  expect(partsOf(sv, 'was', single, String)).toEqual(['1 lämnades som den var', '1 ny', '1 ändrad']);
  expect(partsOf(sv, 'would', people({}), String)).toEqual([]);
});

test('who lacks in the list and whose employment ends is counted in words', () => {
  expect(sv('imports.leavers.title', { count: 1, n: '1' })).toBe('1 person saknas i listan');
  expect(sv('imports.leavers.title', { count: 12, n: '12' })).toBe('12 personer saknas i listan');
  expect(en('imports.leavers.title', { count: 1, n: '1' })).toBe('1 person is not in the list');
  expect(sv('imports.leavers.start', { count: 1, n: '1' })).toBe('Hämta in och avsluta 1 anställning');
  expect(sv('imports.leavers.start', { count: 11, n: '11' })).toBe('Hämta in och avsluta 11 anställningar');
});

test('the employee number is shown whole, and whom the agency gave none by what the import knows them by', () => {
  expect(numberOf({ handle: 'an.agency.42.7', employeeNumber: '42.7' })).toBe('42.7');
  expect(numberOf({ handle: 'other.agency.0007', employeeNumber: null })).toBe('other.agency.0007');
});
