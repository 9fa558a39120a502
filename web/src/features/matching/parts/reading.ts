import type { LevelBand } from '~/generated/graphql';
import type { CellFill } from '~/kit/SkillMark';
import type { Held, Reason } from './match';

/** The states that a cell of the table may be in, each with its own words. */
export type CellState = 'full' | 'low' | 'narrower' | 'narrowerLow' | 'beside' | 'broader' | 'near' | 'empty';

type Read = Pick<Reason, 'relation' | 'met' | 'meets'> & { asked: Pick<Reason['asked'], 'exactly'> };

/**
 * A skill may be had although what counts for most is another assertion: a fresh certificate in a related skill can cover
 * more than an old statement of the skill itself.
 */
export function cellState({ asked, relation, met, meets }: Read): CellState {
  if (met && meets) return 'beside';
  switch (relation) {
    case 'SAME':
      return met ? 'full' : 'low';
    case 'NARROWER':
      if (met) return 'narrower';
      return asked.exactly ? 'near' : 'narrowerLow';
    case 'BROADER':
      return met ? 'beside' : 'broader';
    case 'NARROWER_BY_TWO':
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
      return 'striped';
    case 'broader':
    case 'near':
      return 'outline';
    case 'empty':
      return 'empty';
  }
}

/** Whether the skill, or a narrower one that counts, is had below the level that is asked for. */
export const isLow = (state: CellState) => state === 'low' || state === 'narrowerLow';

/** What a cell speaks of: what meets the level that is asked for, else what counts for most. */
export const shown = ({ held, meets, met }: Pick<Reason, 'held' | 'meets' | 'met'>) => (met && meets) || held;

/** The skill that is held in place of the asked one, where it is another. */
export function heldInstead(reason: Pick<Reason, 'asked' | 'held' | 'meets' | 'met' | 'relation'>) {
  const skill = shown(reason)?.skill;
  if (!skill || skill.id === reason.asked.skill.id) return undefined;
  // Exactly the same concept of another scheme is not another skill.
  return reason.relation === 'SAME' && !reason.meets ? undefined : skill;
}

const ofBand: Record<LevelBand, string> = { BASIC: '1–2', INDEPENDENT: '3', LEADING: '4–5' };

/** The level in figures; of a candidate the levels of the band. */
export const levelFigures = ({ level, band }: Pick<Held, 'level' | 'band'>) => (level ? String(level) : ofBand[band]);
