import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { languageCodes, languageNames } from './languageNames';

/** As in a browser that has no names. */
function nameless(locale: string) {
  vi.spyOn(Intl, 'DisplayNames').mockImplementation(function () {
    return { of: (code: string) => code, resolvedOptions: vi.fn() };
  });
  const names = languageNames(locale);
  vi.restoreAllMocks();
  return names;
}

const minorities = ['fi', 'fit', 'rom', 'se', 'sma', 'smj', 'yi'];
const people = readFileSync('../seed-data/src/main/resources/seed/people.csv', 'utf8');
const [head = '', ...rows] = people.trim().split('\n');
const column = head.split(',').indexOf('languages');
const spoken = new Set(rows.flatMap((row) => row.split(',')[column]!.split(' ')));

test.each(['sv-SE', 'en-GB'])('no browser is needed to name in %s what is asked for or spoken', (locale) => {
  const name = nameless(locale);
  expect(spoken.size).toBeGreaterThan(10);
  const nameOnlyByCode = [...minorities, ...languageCodes, ...spoken].filter((code) => name(code) === code);
  expect(nameOnlyByCode).toEqual([]);
});

test('each language is named in the language of the reader', () => {
  expect([languageNames('sv-SE')('se'), languageNames('en-GB')('se')]).toEqual(['nordsamiska', 'Northern Sámi']);
  expect([languageNames('sv-SE')('rom'), languageNames('en-GB')('fit')]).toEqual(['romani', 'Meänkieli']);
});

test('others have the name that the browser gives them, or their code', () => {
  expect(languageNames('sv-SE')('is')).toBe('isländska');
  expect(languageNames('sv-SE')('qqq')).toBe('qqq');
  expect(languageNames('sv-SE')('not a code')).toBe('not a code');
});
