import { expect, test } from 'vitest';
import { isEnough } from './words';

test.each(['a', 'a a', 'å-å', '–!', '', 'å'])('%j says too little to be looked for', (text) => {
  expect(isEnough(text)).toBe(false);
});

test.each(['ab', 'a bc', 'å1', 'Åsa'])('%j says enough to be looked for', (text) => {
  expect(isEnough(text)).toBe(true);
});
