import { expect, test } from 'vitest';
import { accessErrors } from './accessErrors';

test('roles are for agencies, and agencies for roles', () => {
  expect(accessErrors(['ADMIN'], [], 'x')).toEqual(['agency']);
  expect(accessErrors([], ['a'], 'x')).toEqual(['role']);
  expect(accessErrors([], [], 'x')).toEqual([]);
  expect(accessErrors(['ADMIN'], ['a'], ' ')).toEqual(['why']);
});
