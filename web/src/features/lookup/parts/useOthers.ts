import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { useViewer } from '~/features/access/viewer';
import { LookUpPeopleQuery, type FoundPeople } from './LookUpQuery';
import { isWaiting, take } from './submissions';
import { hasName } from './words';

/** What became of it: for which agency it was asked, and the answer once there is one. */
interface Asked {
  agency: string | null;
  answer: { people: FoundPeople; error?: CombinedError } | null;
  /** Of those who come next: how many there were before them, and that they are asked for or could not be. */
  next?: { from: number; asking?: boolean; error?: CombinedError };
}

/**
 * People of other agencies by name. Each who is given is told so: hence they are asked for once for a submission, or by `ask`,
 * and for the agency acted for then; `more` asks for those who come next, and for them alone. Neither a render nor another
 * choice of agency asks anew. Other words, and another submission, belong to another component: give it a key.
 */
export function useOthers(words: string, submission: string | undefined) {
  const client = useClient();
  const { has, agency } = useViewer();
  const actedFor = agency?.id ?? null;
  const mayAsk = hasName(words) && (has('MANAGER') || (has('HR_PLANNER') && actedFor !== null));
  // As it was when this began: what comes to be of the agency acted for later was not submitted for it.
  const [submitted] = useState(() => mayAsk && isWaiting(submission, words, actedFor));
  const [asked, setAsked] = useState<Asked | null>(submitted ? { agency: actedFor, answer: null } : null);
  // An answer for an agency that is not asked for any more is none.
  const tell = useCallback(
    (answered: Asked) => setAsked((current) => (current?.agency === answered.agency ? answered : current)),
    [],
  );
  const send = useCallback(
    () =>
      void client
        // What the browser still has was not looked for now, so nobody would be told of it.
        .query(LookUpPeopleQuery, { text: words }, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data, error }) => tell({ agency: actedFor, answer: { people: data?.lookUpPeople ?? null, error } })),
    [client, words, actedFor, tell],
  );
  useEffect(() => {
    if (submitted && take(submission, words, actedFor)) send();
  }, [submitted, submission, words, actedFor, send]);
  const now = asked && asked.agency === actedFor ? asked : null;
  const error = now?.answer?.error;
  const people = now?.answer?.people ?? null;
  const more = () => {
    if (!people?.endCursor) return;
    const from = people.people.length;
    const before = { agency: actedFor, answer: { people } };
    setAsked({ ...before, next: { from, asking: true } });
    void client
      .query(LookUpPeopleQuery, { text: words, after: people.endCursor }, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data, error: lost }) => {
        const found = data?.lookUpPeople;
        if (!found) return tell({ ...before, next: { from, error: lost } });
        const all = { ...found, people: [...people.people, ...found.people] };
        return tell({ agency: actedFor, answer: { people: all }, next: { from } });
      });
  };
  return {
    state: !mayAsk ? 'none' : !now ? 'unasked' : !now.answer ? 'asking' : error ? 'failed' : 'here',
    people,
    next: now?.next,
    error,
    more,
    ask: () => {
      setAsked({ agency: actedFor, answer: null });
      send();
    },
  } as const;
}
