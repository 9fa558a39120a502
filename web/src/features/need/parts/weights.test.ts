import { expect, test } from 'vitest';
import { USUAL_WEIGHT, weights, weightWords, wordOf } from './weights';

test('each weight has a word, and each word stands for a weight that it names', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(wordOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  for (const word of weightWords) expect(wordOf(weights[word])).toBe(word);
  expect(USUAL_WEIGHT).toBe(5);
});
