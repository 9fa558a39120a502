import { createContext, useContext } from 'react';
import type { Match } from './match';

/** What of a match is read beside the table: one asked skill, the months, or all of it. */
export type Opened = { match: Match } & ({ of: 'skill'; skill: string } | { of: 'months' } | { of: 'all' });

/** As many as can be laid side by side. */
export const MOST_COMPARED = 4;

export interface Reader {
  open: (what: Opened) => void;
  isChosen: (match: Match) => boolean;
  /** Whether no more can be chosen. */
  full: boolean;
  choose: (match: Match, chosen: boolean) => void;
  clear: () => void;
}

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('A table of matches stands outside of MatchReading.');
  return reader;
}
