import { useCallback, useState } from 'react';
import { read, write } from '~/kit/storage';
import { emptyDraft, type Draft } from './draft';

const keyOf = (person: string) => `samsas.profile.${person}`;

/** What this browser kept of a profile; an empty one where it kept nothing that can be read. */
export function storedDraft(person: string): Draft {
  try {
    const kept = JSON.parse(read(keyOf(person)) ?? 'null') as Partial<Draft> | null;
    if (typeof kept !== 'object' || kept === null || !Array.isArray(kept.said)) return emptyDraft();
    return { ...emptyDraft(), ...kept };
  } catch {
    return emptyDraft();
  }
}

/** A draft of somebody's own profile that is kept at every change, until it is saved or left. */
export function useDraft(person: string) {
  const [draft, setDraft] = useState(() => storedDraft(person));
  const change = useCallback(
    (next: Draft) => {
      write(keyOf(person), JSON.stringify(next));
      setDraft(next);
    },
    [person],
  );
  const forget = useCallback(() => {
    write(keyOf(person), null);
    setDraft(emptyDraft());
  }, [person]);
  return { draft, change, forget };
}
