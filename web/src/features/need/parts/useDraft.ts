import { useMemo } from 'react';
import { read, write } from '~/kit/storage';
import { useEdited, type Kept, type Stored } from '~/kit/useEdited';
import { emptyDraft, type Draft } from './draft';

const keyOf = (need: string) => `samsas.need.${need}`;

/** What this browser kept of a need, and over which version; null where it kept nothing that can be read. */
export function storedDraft(need: string): Stored<Draft> | null {
  try {
    const kept = JSON.parse(read(keyOf(need)) ?? 'null') as (Partial<Stored<Partial<Draft>>> & Partial<Draft>) | null;
    if (typeof kept !== 'object' || kept === null) return null;
    // Drafts were kept without a version before there were any.
    const { value = kept, version = null } = kept;
    if (!Array.isArray(value?.skills)) return null;
    return { value: { ...emptyDraft(), ...value }, version };
  } catch {
    return null;
  }
}

/** A draft that is kept at every change. It is written over the stored need, or an empty one. */
export function useDraft(need: string, stored: Stored<Draft>) {
  const kept = useMemo<Kept<Draft>>(
    () => ({
      read: () => storedDraft(need),
      write: (typed) => write(keyOf(need), typed && JSON.stringify(typed)),
    }),
    [need],
  );
  const { value: draft, ...edited } = useEdited(stored, kept);
  return { draft, ...edited };
}
