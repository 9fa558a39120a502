import { describe, expect, test } from 'vitest';
import sv from '../messages.sv.json';
import { cellFill, cellState, metElsewhere, reached } from './reading';

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
    ['RELATED', true, 'beside', 'full'],
    ['BROADER', true, 'beside', 'full'],
    ['SIBLING', true, 'beside', 'full'],
  ] as const)('%s (met: %s) is %s, drawn %s, and has words', (relation, met, state, fill) => {
    expect(cellState({ relation, met })).toBe(state);
    expect(cellFill(state)).toBe(fill);
    expect(sv.strip.state[state]).toBeTruthy();
  });
});

describe('what meets the level asked for', () => {
  const read = (relation: 'SAME' | 'RELATED', met: boolean, level: number | null, band = 'BASIC') =>
    metElsewhere({ asked: { level: 4 }, held: { level, band }, relation, met } as Parameters<typeof metElsewhere>[0]);

  test('is what is shown, where its level is enough', () => expect(read('SAME', true, 4)).toBe(false));
  test('is another evidence, where the shown level is too low', () => expect(read('SAME', true, 2)).toBe(true));
  test('is another evidence, where a near skill is shown', () => expect(read('RELATED', true, 5)).toBe(true));
  test('is nothing, where it is not met', () => expect(read('RELATED', false, 5)).toBe(false));
  test('may be the highest level of a candidate’s band', () => expect(read('SAME', true, null, 'LEADING')).toBe(false));
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
