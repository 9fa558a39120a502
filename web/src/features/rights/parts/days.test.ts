import { expect, test } from 'vitest';
import { byDay, dayOf } from './days';

test('a day is the one in Sweden', () => {
  expect(dayOf('2026-11-21T22:59:00Z')).toBe('2026-11-21');
  expect(dayOf('2026-11-21T23:00:00Z')).toBe('2026-11-22');
});

test('what happened on one day stands together, in its order', () => {
  const at = (moment: string) => ({ at: moment });
  expect(byDay([at('2026-11-21T12:00:00Z'), at('2026-11-21T08:00:00Z'), at('2026-11-20T08:00:00Z')])).toEqual([
    { day: '2026-11-21', things: [at('2026-11-21T12:00:00Z'), at('2026-11-21T08:00:00Z')] },
    { day: '2026-11-20', things: [at('2026-11-20T08:00:00Z')] },
  ]);
  expect(byDay([])).toEqual([]);
});
