import { useEffect, useState } from 'react';

/** Something as it is stored, and the version that it has so; a new thing has none. */
export interface Stored<T> {
  value: T;
  version: string | null;
}

/** Keeps what was typed where a reload finds it again. */
export interface Kept<T> {
  read: () => Stored<T> | null;
  write: (typed: Stored<T> | null) => void;
}

const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What is being written over something stored. It follows what is stored until somebody types; from then on it holds what was
 * typed, and over which version. A newer version neither takes the place of what was typed nor is written over unknowingly:
 * it is `overtaken`, until somebody takes what is stored or keeps what they wrote. What is alike what is stored counts as
 * not typed and is not kept: over a newer version it would be nobody's words.
 */
export function useEdited<T>(stored: Stored<T>, kept?: Kept<T>) {
  const [typed, setTyped] = useState<Stored<T> | null>(() => kept?.read() ?? null);
  const [saved, setSaved] = useState<{ over: string | null; now: Stored<T> } | null>(null);
  // What was just saved is what is stored, before the server has been asked again.
  const now = saved && saved.over === stored.version ? saved.now : stored;
  const mine = typed && !alike(typed.value, now.value) ? typed : null;
  const write = (next: Stored<T> | null) => {
    kept?.write(next);
    setTyped(next);
  };
  if (typed && !mine) setTyped(null);
  useEffect(() => {
    if (!typed && kept?.read()) kept.write(null);
  }, [typed, kept]);
  return {
    value: mine?.value ?? now.value,
    /** What is read, and said back when it is saved. */
    version: mine ? mine.version : now.version,
    changed: mine !== null,
    /** Whether somebody saved something else since the typing began. */
    overtaken: mine !== null && mine.version !== now.version,
    /** What is stored now. */
    theirs: now.value,
    /** The version of that. */
    theirVersion: now.version,
    change: (next: T) =>
      write(alike(next, now.value) ? null : { value: next, version: mine ? mine.version : now.version }),
    /** Forgets what was typed, and gives it, for `putBack`. */
    reset: () => {
      write(null);
      return mine;
    },
    /** What was typed and forgotten is there again, over the version that it was over. */
    putBack: (forgotten: Stored<T>) => write(forgotten),
    /** What was typed is stored now, as this. */
    saved: (next: Stored<T>) => {
      setSaved({ over: stored.version, now: next });
      write(null);
    },
    /** From now on what was typed is over what is stored now; gives the version of that. */
    keepMine: () => {
      if (mine) write({ value: mine.value, version: now.version });
      return now.version;
    },
  };
}
