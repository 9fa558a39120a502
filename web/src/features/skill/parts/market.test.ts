import { expect, test } from 'vitest';
import { marketRows } from './market';

test('an agency that both offers and asks is one row; the most offered comes first', () => {
  const a = { key: 'a', name: 'A' };
  const b = { key: 'b', name: 'B' };
  expect(
    marketRows(
      [
        { who: a, people: 5, independent: 2 },
        { who: b, people: 9, independent: 4 },
      ],
      [{ who: a, people: 3, needs: 1 }],
    ),
  ).toEqual([
    { key: 'b', name: 'B', offered: 9, independent: 4, asked: 0, needs: 0 },
    { key: 'a', name: 'A', offered: 5, independent: 2, asked: 3, needs: 1 },
  ]);
});
