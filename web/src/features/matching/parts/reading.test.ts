import { describe, expect, test } from 'vitest';
import sv from '../messages.sv.json';
import type { Reason } from './match';
import { cellFill, cellState, heldInstead, isLow, levelFigures, shown } from './reading';

const skill = (id: string) => ({ id });
const held = (id: string, level: number | null = 3) => ({ skill: skill(id), level, band: 'INDEPENDENT' });

/** What the server says of the skill `asked`, as far as it is read here. */
const reason = (more: object) =>
  ({ asked: { skill: skill('asked'), exactly: false }, held: null, meets: null, ...more }) as Reason;

describe('a cell', () => {
  test.each([
    ['SAME', true, 'full', 'full'],
    ['SAME', false, 'low', 'full'],
    ['NARROWER', true, 'narrower', 'striped'],
    ['NARROWER', false, 'narrowerLow', 'striped'],
    ['NARROWER_BY_TWO', false, 'near', 'outline'],
    ['BROADER', false, 'broader', 'outline'],
    ['RELATED', false, 'near', 'outline'],
    ['SIBLING', false, 'near', 'outline'],
    ['NONE', false, 'empty', 'empty'],
  ] as const)('%s (met: %s) is %s, drawn %s, and has words', (relation, met, state, fill) => {
    expect(cellState(reason({ relation, met }))).toBe(state);
    expect(cellFill(state)).toBe(fill);
    expect(sv.cell.state[state]).toBeTruthy();
    expect(sv.cell.short[state]).toBeTruthy();
  });

  test('is only near by a narrower skill where the very skill is asked for', () => {
    const asked = { skill: skill('asked'), exactly: true };
    expect(cellState(reason({ asked, relation: 'NARROWER', met: false }))).toBe('near');
  });

  test('is had by what meets it, whatever counts for more', () => {
    const beside = reason({ relation: 'RELATED', met: true, held: held('other', 5), meets: held('asked', 3) });
    expect(cellFill(cellState(beside))).toBe('full');
    expect(shown(beside)?.level).toBe(3);
    expect(heldInstead(beside)).toBeUndefined();
  });

  test('names the skill that is held in place of the asked one', () => {
    expect(heldInstead(reason({ relation: 'NARROWER', met: true, held: held('narrow') }))?.id).toBe('narrow');
    expect(heldInstead(reason({ relation: 'SAME', met: true, held: held('the same elsewhere') }))).toBeUndefined();
    expect(heldInstead(reason({ relation: 'NONE', met: false }))).toBeUndefined();
  });

  test('is low below the level asked for alone', () => {
    expect((['low', 'narrowerLow'] as const).every(isLow)).toBe(true);
    expect((['full', 'narrower', 'beside', 'near', 'empty'] as const).some(isLow)).toBe(false);
  });

  test('has the level, of a candidate the levels of the band', () => {
    expect(levelFigures({ level: 2, band: 'BASIC' })).toBe('2');
    expect(levelFigures({ level: null, band: 'BASIC' })).toBe('1–2');
    expect(levelFigures({ level: null, band: 'LEADING' })).toBe('4–5');
  });
});
