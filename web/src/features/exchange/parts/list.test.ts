import { expect, test } from 'vitest';
import type { StaffColumn } from '~/generated/graphql';
import { saidIn, unknownOf } from './list';

const read = (column: StaffColumn) => ({ heading: column, column, use: 'READ' as const });
const asked = (heading: string) => ({ heading, column: null, use: 'ASKED' as const });

test('a list with number and name is read, with the name whole or in parts', () => {
  expect(unknownOf([read('EMPLOYEE_NUMBER'), read('NAME')])).toBeNull();
  expect(unknownOf([read('EMPLOYEE_NUMBER'), read('FAMILY_NAME')])).toBeNull();
  expect(unknownOf([read('EMPLOYEE_NUMBER')])).toMatchObject({ number: false, name: true });
  expect(unknownOf([read('NAME'), read('TITLE')])).toMatchObject({ number: true, name: false });
});

test('a column that must be asked about keeps the list from being read', () => {
  const columns = [read('EMPLOYEE_NUMBER'), read('NAME'), asked('Sekretesskod')];
  expect(unknownOf(columns)).toEqual({ asked: ['Sekretesskod'], alike: [], number: false, name: false });
  expect(unknownOf([...columns, asked('Titel'), asked('Titel')])).toMatchObject({
    asked: ['Sekretesskod', 'Titel'],
    alike: ['Titel'],
  });
});

test('of the first rows the columns are shown that some of them fill, in the order of the schema', () => {
  const said = (...columns: StaffColumn[]) => ({ said: columns.map((column) => ({ column })) });
  expect(saidIn([said('UNIT', 'NAME'), said('NAME', 'EMPLOYEE_NUMBER')])).toEqual(['EMPLOYEE_NUMBER', 'NAME', 'UNIT']);
});
