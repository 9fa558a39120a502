import { useCallback, useState } from 'react';
import { read, write } from '~/kit/storage';
import { emptyDraft, type Draft } from './draft';

const keyOf = (need: string) => `samsas.need.${need}`;

/** What this browser kept of a need; null where it kept nothing that can be read. */
export function storedDraft(need: string): Draft | null {
  try {
    const kept = JSON.parse(read(keyOf(need)) ?? 'null') as Partial<Draft> | null;
    if (typeof kept !== 'object' || kept === null || !Array.isArray(kept.skills)) return null;
    return { ...emptyDraft(), ...kept };
  } catch {
    return null;
  }
}

export const forgetDraft = (need: string) => write(keyOf(need), null);

/**
 * A draft that is kept at every change. `base` is what it begins as: the stored need, or an empty one. `changed` says
 * whether it differs from that.
 */
export function useDraft(need: string, base: Draft) {
  const [draft, setDraft] = useState(() => storedDraft(need) ?? base);
  const change = useCallback(
    (next: Draft) => {
      write(keyOf(need), JSON.stringify(next));
      setDraft(next);
    },
    [need],
  );
  const reset = useCallback(() => {
    forgetDraft(need);
    setDraft(base);
  }, [need, base]);
  return { draft, change, reset, changed: JSON.stringify(draft) !== JSON.stringify(base) };
}
