import { useCallback, useState } from 'react';
import type { SkillRef } from '~/features/skill/SkillName';
import { read, write } from '~/kit/storage';
import type { Asked } from './team';

/** What a manager has chosen to propose, by title, and to whom. */
export interface Kept {
  people: Record<string, boolean>;
  asked: Record<string, Record<string, Asked>>;
  added: Record<string, SkillRef[]>;
  note: string;
}

const nothing: Kept = { people: {}, asked: {}, added: {}, note: '' };

const keyOf = (unit: string) => `samsas.team.${unit}`;

function stored(unit: string): Kept {
  try {
    return { ...nothing, ...(JSON.parse(read(keyOf(unit)) ?? 'null') as Partial<Kept> | null) };
  } catch {
    return nothing;
  }
}

/** What was chosen for a unit, kept at every change until it is sent. */
export function useKept(unit: string) {
  const [kept, setKept] = useState(() => stored(unit));
  const change = useCallback(
    (next: Kept) => {
      write(keyOf(unit), JSON.stringify(next));
      setKept(next);
    },
    [unit],
  );
  /** What was sent is done with. */
  const sent = () => change(nothing);
  return { kept, change, sent };
}
