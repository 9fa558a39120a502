import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from './en';
import sv from './sv';

interface Tree {
  [key: string]: string | Tree;
}

function flat(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

const list = readFileSync(new URL('../../../../docs/words.md', import.meta.url), 'utf8');

/** The rows of the word list: term, meaning, sv, en, not in Swedish, not in English. */
const rows = list
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|(---|\sterm\s)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const LETTER = '[\\p{L}\\p{N}]';

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Those that a cell holds, each as a pattern: a whole word or phrase, of which `*` is any ending. */
function forbidden(column: number): [word: string, pattern: RegExp][] {
  return rows
    .flatMap((row) => (row[column] ?? '').split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => {
      const [first = '', ...rest] = word;
      const start = `(?:${literal(first)}|${literal(first.toUpperCase())})`;
      const end = rest.map((each) => (each === '*' ? `${LETTER}*` : literal(each))).join('');
      return [word, new RegExp(`(?<!${LETTER})${start}${end}(?!${LETTER})`, 'u')];
    });
}

const found = (text: string, words: [word: string, pattern: RegExp][]) =>
  words.filter(([, pattern]) => pattern.test(text.replaceAll(/\{\{\w+\}\}/g, '…'))).map(([word]) => word);

test('each row of the word list says what it means, and its word in both languages', () => {
  expect(rows.length).toBeGreaterThan(60);
  for (const row of rows) {
    expect(row).toHaveLength(6);
    expect(
      row.slice(0, 4).filter((cell) => cell === ''),
      row[0],
    ).toEqual([]);
  }
});

test('no row has a word that the list forbids', () => {
  expect(rows.flatMap((row) => found(row[2] ?? '', forbidden(4)))).toEqual([]);
  expect(rows.flatMap((row) => found(row[3] ?? '', forbidden(5)))).toEqual([]);
});

test.each([
  ['sv', sv, 4],
  ['en', en, 5],
])('no message in %s has a word that the list forbids', (_, messages, column) => {
  const words = forbidden(column);
  expect(
    flat(messages)
      .map(([key, text]) => [key, ...found(text, words)])
      .filter(([, ...each]) => each.length > 0),
  ).toEqual([]);
});

test('a word is found whole, with either first letter, and with any ending where the list says so', () => {
  const words = forbidden(4);
  expect(found('Säkerhet', words)).toEqual(['säkerhet']);
  expect(found('Säkerhetsklass', words)).toEqual([]);
  expect(found('som högriskssystemen', words)).toEqual(['högriskssystem*']);
  expect(found('{{certainty}}', forbidden(5))).toEqual([]);
});
