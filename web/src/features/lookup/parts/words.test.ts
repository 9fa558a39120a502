import { expect, test } from 'vitest';
import { hasLetter, hasName, isEnough } from './words';

test.each([
  // A text; whether it has a letter, is enough while one types, may be of a name.
  ['', false, false, false],
  ['–!', false, false, false],
  ['R', true, false, false],
  [' å ', true, false, false],
  ['a\u030A', true, false, false],
  ['C#', true, true, false],
  ['C++', true, true, false],
  ['a a', true, true, false],
  ['å-å', true, true, false],
  ['ab', true, true, true],
  ['a bc', true, true, true],
  ['å1', true, true, true],
])('%j says as much as it says', (text, letter, enough, name) => {
  expect([hasLetter(text), isEnough(text), hasName(text)]).toEqual([letter, enough, name]);
});
