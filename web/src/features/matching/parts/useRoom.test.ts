import { expect, test } from 'vitest';
import { roomFor } from './useRoom';

const names = (count: number, name = 'rpa') => Array.from({ length: count }, () => name);

test('the names of few skills lie over their columns', () =>
  expect(roomFor(70, names(4))).toEqual({ turned: false, scrolls: false, columns: [6, 6, 6, 6] }));

test('a name lies only where its longest word does', () =>
  expect(roomFor(70, names(4, 'robotiserad processautomatisering')).turned).toBe(true));

test('one long name widens its own column alone', () => {
  const { turned, columns } = roomFor(70, ['upphandlingslagstiftning', ...names(3)]);
  expect(turned).toBe(false);
  expect(columns[0]).toBeGreaterThan(10);
  expect(columns.slice(1)).toEqual([6, 6, 6]);
});

test('the names of many skills are turned', () => {
  const { turned, scrolls, columns } = roomFor(70, names(12));
  expect([turned, scrolls]).toEqual([true, false]);
  expect(columns[0]).toBeCloseTo(2.98);
});

test('what does not fit turned either moves in its frame', () => {
  expect(roomFor(70, names(30))).toEqual({
    turned: true,
    scrolls: true,
    columns: Array.from({ length: 30 }, () => 2.5),
  });
  expect(roomFor(70, names(12), 10).scrolls).toBe(true);
});
