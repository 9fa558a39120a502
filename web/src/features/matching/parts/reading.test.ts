import { describe, expect, test } from 'vitest';
import sv from '~/app/messages/sv.json';
import { cellFill, cellState, reached } from './reading';

describe('the strip', () => {
  test.each([
    ['SAME', true, 'full', 'full'],
    ['SAME', false, 'low', 'full'],
    ['NARROWER', true, 'narrower', 'striped'],
    ['NARROWER_BY_TWO', false, 'narrowerLow', 'striped'],
    ['BROADER', false, 'broader', 'striped'],
    ['RELATED', false, 'near', 'outline'],
    ['SIBLING', false, 'near', 'outline'],
    ['NONE', false, 'empty', 'empty'],
  ] as const)('%s (met: %s) is %s, drawn %s, and has words', (relation, met, state, fill) => {
    expect(cellState({ relation, met })).toBe(state);
    expect(cellFill(state)).toBe(fill);
    expect(sv.strip.state[state]).toBeTruthy();
  });
});

describe('how far the asked level is reached', () => {
  const asked = { level: 4 } as Parameters<typeof reached>[0]['asked'];
  const held = (level: number | null, band = 'BASIC') => ({ level, band }) as Parameters<typeof reached>[0]['held'];

  test('is the share of the level', () => expect(reached({ asked, held: held(3), met: false })).toBe(0.75));
  test('is never above the whole', () => expect(reached({ asked, held: held(5), met: false })).toBe(1));
  test('is the whole where the skill is had', () => expect(reached({ asked, held: held(null), met: true })).toBe(1));
  test('is the most of the band for a candidate', () =>
    expect(reached({ asked, held: held(null), met: false })).toBe(0.5));
  test('is nothing where nothing is held', () => expect(reached({ asked, held: null, met: false })).toBe(0));
});
