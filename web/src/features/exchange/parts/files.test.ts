import { expect, test } from 'vitest';
import { acceptedFor, addressOf, isReadable } from './files';

test('a list is read whatever it is called, if it ends as spreadsheets and text do', () => {
  for (const name of ['Personal november.XLSX', 'lista.csv', 'lista.TXT', 'v.2 (kopia).tsv'])
    expect(isReadable(name, 'STAFF')).toBe(true);
  for (const name of ['lista.xls', 'lista.ods', 'lista.pdf', 'xlsx']) expect(isReadable(name, 'STAFF')).toBe(false);
});

test('files of the format are no spreadsheets, and only ESCO comes as zip', () => {
  expect(isReadable('people.xlsx', 'DATA')).toBe(false);
  expect(isReadable('esco.zip', 'DATA')).toBe(false);
  expect(isReadable('esco.zip', 'ESCO')).toBe(true);
  expect(acceptedFor('DATA')).toBe('.csv,.txt');
});

test('a name has nothing in its address that the server refuses', () => {
  expect(addressOf('a b', '50 % A;B/C\\D.csv')).toBe('/imports/a%20b/files/50%20_%20A_B_C_D.csv');
  expect(addressOf('a', 'Lo\u0308n.csv')).toBe('/imports/a/files/L%C3%B6n.csv');
});
