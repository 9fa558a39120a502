import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { useViewer } from '~/features/access/viewer';
import { LookUpPeopleQuery, type FoundPeople } from './LookUpQuery';
import { isWaiting, take } from './submissions';
import { hasName } from './words';

/** What became of it: whom it was asked for, and the answer once there is one. */
interface Asked {
  agency: string | null;
  answer: { people: FoundPeople; error?: CombinedError } | null;
}

/**
 * People of other agencies by name. Each who is given is told so: hence they are asked for once for a submission, or by `ask`,
 * and for the agency acted for then; neither a render nor another choice of agency asks anew. Other words, and another
 * submission, belong to another component: give it a key.
 */
export function useOthers(words: string, submission: string | undefined) {
  const client = useClient();
  const { has, agency } = useViewer();
  const actedFor = agency?.id ?? null;
  const mayAsk = hasName(words) && (has('MANAGER') || (has('HR_PLANNER') && actedFor !== null));
  const [asked, setAsked] = useState<Asked | null>(() =>
    mayAsk && isWaiting(submission, words, actedFor) ? { agency: actedFor, answer: null } : null,
  );
  const send = useCallback(
    () =>
      void client
        // What the browser still has was not looked for now, so nobody would be told of it.
        .query(LookUpPeopleQuery, { text: words }, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data, error }) =>
          setAsked({ agency: actedFor, answer: { people: data?.lookUpPeople ?? null, error } }),
        ),
    [client, words, actedFor],
  );
  useEffect(() => {
    if (mayAsk && take(submission, words, actedFor)) send();
  }, [mayAsk, submission, words, actedFor, send]);
  const now = asked && asked.agency === actedFor ? asked : null;
  const error = now?.answer?.error;
  return {
    state: !mayAsk ? 'none' : !now ? 'unasked' : !now.answer ? 'asking' : error ? 'failed' : 'here',
    people: now?.answer?.people ?? null,
    error,
    ask: () => {
      setAsked({ agency: actedFor, answer: null });
      send();
    },
  } as const;
}
