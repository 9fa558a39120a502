import { useState } from 'react';
import { useClient, useQuery, type AnyVariables, type DocumentInput, type RequestPolicy } from 'urql';
import { failuresOf, type Failure } from '~/api/failure';

/** A page of rows as the API has it, as far as the next one needs it. */
export interface PageOf<Edge> {
  totalCount?: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  edges: readonly Edge[];
}

/** What is asked page after page. */
export interface Pages<Data, Variables extends AnyVariables, Edge> {
  query: DocumentInput<Data, Variables>;
  /** All but where to begin and how many. */
  variables: Omit<Variables, 'first' | 'after'>;
  size: number;
  of: (data: Data) => PageOf<Edge>;
  /** Whether the first page may be what the browser still has. */
  requestPolicy?: RequestPolicy;
}

/** What whoever draws the rows must know of those that are not there yet. */
export interface Later<Edge> {
  /** Fetches them all; none where that failed. */
  all: () => Promise<readonly Edge[] | null>;
  /** The first of those that were fetched last, which takes the focus. */
  arrived?: number;
}

/** The rows that were asked for, and how to ask for more. Other variables belong to another component: give it a key. */
export function usePages<Data, Variables extends AnyVariables, Edge>({
  query,
  variables,
  size,
  of,
  requestPolicy = 'cache-and-network',
}: Pages<Data, Variables, Edge>) {
  const client = useClient();
  const at = (after: string | null) => ({ ...variables, first: size, after }) as unknown as Variables;
  const [{ data, error }, ask] = useQuery({ query, variables: at(null), requestPolicy });
  const [later, setLater] = useState<{ after: string | null; pages: PageOf<Edge>[] }>({ after: null, pages: [] });
  const [fetching, setFetching] = useState(false);
  const [failed, setFailed] = useState<Failure[] | null>(null);
  const first = data && of(data);
  const cursor = first?.pageInfo.endCursor ?? null;
  // What follows another first page than the one there is now follows nothing.
  const pages = first ? [first, ...(later.after === cursor ? later.pages : [])] : [];
  const next = (those: PageOf<Edge>[]) => {
    const info = those.at(-1)?.pageInfo;
    return info?.hasNextPage ? (info.endCursor ?? null) : null;
  };
  const rowsOf = (those: PageOf<Edge>[]) => those.flatMap(({ edges }) => edges);

  /** Fetches the next page, or all that are left. */
  const fetch = async (whole: boolean): Promise<readonly Edge[] | null> => {
    setFailed(null);
    let known = pages;
    let after = next(known);
    let refused: Failure[] | null = null;
    if (!after) return rowsOf(known);
    setFetching(true);
    do {
      const { data: page, error: lost } = await client
        .query(query, at(after), { requestPolicy: 'network-only' })
        .toPromise();
      if (page) known = [...known, of(page)];
      else refused = lost ? failuresOf(lost) : [];
      after = next(known);
    } while (whole && after && !refused);
    setLater({ after: cursor, pages: known.slice(1) });
    setFailed(refused);
    setFetching(false);
    return refused ? null : rowsOf(known);
  };

  return {
    /** Nothing before the first page is there. */
    rows: first ? rowsOf(pages) : null,
    total: first?.totalCount,
    hasMore: next(pages) !== null,
    fetching,
    /** Why the first page did not come. */
    error: error ? failuresOf(error) : null,
    /** Why a later one did not. */
    failed,
    again: () => ask({ requestPolicy: 'network-only' }),
    more: () => fetch(false),
    all: () => fetch(true),
  };
}
