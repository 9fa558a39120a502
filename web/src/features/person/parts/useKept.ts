import { useCallback, useState } from 'react';
import type { SkillRef } from '~/features/skill/SkillName';
import { read, write } from '~/kit/storage';
import type { Asked } from './team';

/** What a manager has changed of what is proposed, by title, and for whom. */
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
  /** What was sent is done with; whom the manager left out stays left out. */
  const sent = () =>
    change({ ...nothing, people: Object.fromEntries(Object.entries(kept.people).filter(([, chosen]) => !chosen)) });
  return { kept, change, sent };
}
