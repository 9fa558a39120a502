declare module '@tanstack/history' {
  interface HistoryState {
    /** Which submission of the search of everything led to the address. */
    submission?: string;
  }
}

/** What is submitted: the words, and the agency acted for. */
interface Submitted {
  words: string;
  agency: string | null;
}

/**
 * The submissions for which nobody was looked for yet. This page alone knows them: whoever opens an address, comes back to it
 * or loads it anew submits nothing.
 */
const waiting = new Map<string, Submitted>();

const began = Date.now().toString(36);
let count = 0;

/** Another submission each time, of the same words too; it goes along with the address, and is no part of it. */
export function submit(words: string, agency: string | null): string {
  const submission = `${began}-${++count}`;
  waiting.set(submission, { words, agency });
  return submission;
}

/** Whether it is of these words and this agency, and nobody was looked for yet. */
export function isWaiting(submission: string | undefined, words: string, agency: string | null): boolean {
  const submitted = submission === undefined ? undefined : waiting.get(submission);
  return submitted?.words === words && submitted.agency === agency;
}

/** Whether people may be looked for by it now: once, and for that alone which was submitted. */
export function take(submission: string | undefined, words: string, agency: string | null): boolean {
  const mayBe = isWaiting(submission, words, agency);
  if (mayBe && submission !== undefined) waiting.delete(submission);
  return mayBe;
}
