import { expect, test } from 'vitest';
import { firstLanguage } from './firstLanguage';

test.each([
  [null, ['en-GB'], 'en'],
  [null, ['en-US', 'sv'], 'en'],
  [null, ['en-AU', 'en'], 'en'],
  [null, ['sv-FI', 'en'], 'sv'],
  [null, ['de-DE', 'en-US'], 'en'],
  [null, ['de-DE'], 'sv'],
  [null, [], 'sv'],
  ['sv', ['en-GB'], 'sv'],
  ['en', ['sv-SE'], 'en'],
])('with %s chosen and %j preferred it begins in %s', (chosen, preferred, language) => {
  expect(firstLanguage(chosen, preferred)).toBe(language);
});
