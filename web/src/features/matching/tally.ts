import type { Answer } from './answers';
import { kindOf } from './parts/condition';

/** How many have everything, give a part, lack one thing, and have the time and something of what is asked. */
export interface Tally {
  all: number;
  part: number;
  one: number;
  some: number;
}

export function tallyOf({ total, partCount, poolSize, conditions }: Answer): Tally {
  const lackTime = conditions.find(({ condition }) => kindOf(condition) === 'SHARE')?.fail ?? 0;
  return {
    all: total,
    part: partCount,
    one: conditions.reduce((sum, { failOnly }) => sum + failOnly, 0),
    some: poolSize - lackTime,
  };
}
