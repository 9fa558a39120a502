import { useEffect, useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import { readFragment } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { MatchViewInput } from '~/generated/graphql';
import { MatchPageDocument, PAGE, pageOf, useKeepSeen, type Answer } from '../answers';
import { keyOf, type Match } from '../parts/match';

const MatchViewDocument = graphql(`
  mutation MatchView($search: ID!, $first: Int!, $after: String, $view: MatchViewInput!) {
    continueSearch(input: { search: $search }) {
      answer {
        matches(first: $first, after: $after, view: $view) {
          ...MatchPage
        }
      }
    }
  }
`);

interface Viewed {
  /** The view, as text, and the search that it is of. */
  of: string;
  matches: Match[];
  total: number;
  after: string | null;
}

/** The view that chooses and sorts nothing. */
export const plainView: MatchViewInput = { sort: 'RANK' };

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === false ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0);

/** How many things are chosen in a view. */
export const chosenIn = ({ sort, ...choices }: MatchViewInput) =>
  (sort && sort !== 'RANK' ? 1 : 0) + Object.values(choices).filter((value) => !isEmpty(value)).length;

type Page = ReturnType<typeof pageOf>;

async function load(client: Client, search: string, view: MatchViewInput, after: string | null): Promise<Page> {
  const variables = { search, first: PAGE, after, view };
  const { data, error } = await client.mutation(MatchViewDocument, variables).toPromise();
  if (!data) throw error ?? new Error('continueSearch gave neither data nor an error');
  return pageOf(readFragment(MatchPageDocument, data.continueSearch.answer.matches));
}

/** The matches of an answer as they are looked at: asked of the server, within the search that is recorded. */
export function useMatchView(answer: Answer, view: MatchViewInput) {
  const client = useClient();
  const keepSeen = useKeepSeen();
  const plain = chosenIn(view) === 0;
  const search = answer.id;
  const key = plain ? null : `${search} ${JSON.stringify(view)}`;
  const [viewed, setViewed] = useState<Viewed | null>(null);
  const [failed, setFailed] = useState<{ of: string; error: CombinedError } | null>(null);
  const [fetching, setFetching] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const current = viewed?.of === key ? viewed : null;

  const show = (of: string, { matches, total, after }: Page, before: Match[]) => {
    keepSeen(search, matches);
    setFailed(null);
    setViewed({ of, matches: [...before, ...matches], total, after });
  };
  const fail = (of: string) => (error: unknown) => setFailed({ of, error: error as CombinedError });

  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    load(client, search, view, null).then(
      (page) => wanted && show(key, page, []),
      (error: unknown) => wanted && fail(key)(error),
    );
    return () => {
      wanted = false;
    };
    // Once for each view, and each time that it is asked for again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, key, attempt]);

  // What was set for somebody on this page is kept with the answer.
  const known = new Map(answer.seen.map((match) => [keyOf(match), match]));
  return {
    plain,
    /** Null while they are asked for. */
    rows: current?.matches.map((match) => known.get(keyOf(match)) ?? match) ?? null,
    total: current?.total ?? null,
    hasMore: !!current?.after,
    error: key !== null && failed?.of === key ? failed.error : undefined,
    fetching,
    retry: () => {
      setFailed(null);
      setAttempt(attempt + 1);
    },
    more: async () => {
      if (!current?.after || fetching) return;
      setFetching(true);
      await load(client, search, view, current.after).then(
        (page) => show(current.of, page, current.matches),
        fail(current.of),
      );
      setFetching(false);
    },
  };
}
