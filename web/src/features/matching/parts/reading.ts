import type { LevelBand } from '~/generated/graphql';
import type { CellFill } from '~/kit/SkillStrip';
import type { Reason } from './match';

/** The states that a cell of the strip may be in, each with its own words. */
export type CellState = 'full' | 'low' | 'narrower' | 'narrowerLow' | 'beside' | 'broader' | 'near' | 'empty';

type Read = Pick<Reason, 'relation' | 'met'>;

/**
 * A skill may be had although what counts for most is another one: a fresh certificate in a related skill can cover more than
 * an old statement of the skill itself.
 */
export function cellState({ relation, met }: Read): CellState {
  switch (relation) {
    case 'SAME':
      return met ? 'full' : 'low';
    case 'NARROWER':
    case 'NARROWER_BY_TWO':
      return met ? 'narrower' : 'narrowerLow';
    case 'BROADER':
      return met ? 'beside' : 'broader';
    case 'RELATED':
    case 'SIBLING':
      return met ? 'beside' : 'near';
    case 'NONE':
      return 'empty';
  }
}

export function cellFill(state: CellState): CellFill {
  switch (state) {
    case 'full':
    case 'low':
    case 'beside':
      return 'full';
    case 'narrower':
    case 'narrowerLow':
    case 'broader':
      return 'striped';
    case 'near':
      return 'outline';
    case 'empty':
      return 'empty';
  }
}

/** The skill that counts, where it is another than the asked one. */
export const heldInstead = ({ held, relation }: Pick<Reason, 'held' | 'relation'>) =>
  held && relation !== 'SAME' ? held.skill : undefined;

/** The highest level of a band, so that a candidate is never drawn lower than they are. */
const atMost: Record<LevelBand, number> = { BASIC: 2, INDEPENDENT: 3, LEADING: 5 };

/** Whether what is shown is not what meets the level asked for, but another piece of evidence does. */
export function metElsewhere({
  asked,
  held,
  relation,
  met,
}: Pick<Reason, 'asked' | 'held' | 'relation' | 'met'>): boolean {
  if (!met || !held) return false;
  return cellState({ relation, met }) === 'beside' || (held.level ?? atMost[held.band]) < asked.level;
}

/** How much of the asked level is reached, 0 to 1. */
export function reached({ asked, held, met }: Pick<Reason, 'asked' | 'held' | 'met'>): number {
  if (!held) return 0;
  if (met) return 1;
  return Math.min(1, (held.level ?? atMost[held.band]) / asked.level);
}
