import { useCallback, useState } from 'react';
import { useViewer } from '~/features/access/viewer';
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

const keyOf = (viewer: string, unit: string) => `samsas.team.${viewer}.${unit}`;

function stored(key: string): Kept {
  try {
    return { ...nothing, ...(JSON.parse(read(key) ?? 'null') as Partial<Kept> | null) };
  } catch {
    return nothing;
  }
}

/** What the viewer chose for a unit, kept at every change until it is sent. */
export function useKept(unit: string) {
  const { person } = useViewer();
  const key = keyOf(person?.id ?? '', unit);
  const [kept, setKept] = useState(() => stored(key));
  const change = useCallback(
    (next: Kept) => {
      write(key, JSON.stringify(next));
      setKept(next);
    },
    [key],
  );
  /** What was sent is done with. */
  const sent = () => change(nothing);
  return { kept, change, sent };
}
