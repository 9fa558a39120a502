import { useEffect, useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import { readFragment } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type {
  MatchNeedInput,
  MatchNeedMutation,
  MatchPageFragment,
  MoreMatchesMutationVariables,
  RelaxationFragment,
} from '~/generated/graphql';
import { readMatch, readSpecialist, type Match, type Specialist } from './parts/match';

export const MatchPageDocument = graphql(`
  fragment MatchPage on MatchConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...MatchRow
      }
    }
  }
`);

const RelaxationDocument = graphql(`
  fragment Relaxation on Relaxation {
    kind
    value
    adds
    skill {
      id
      ...SkillName
    }
  }
`);

const MatchNeedDocument = graphql(`
  mutation MatchNeed($input: MatchNeedInput!, $first: Int!) {
    matchNeed(input: $input) {
      answer {
        id
        rankingKey
        asOf
        poolSize
        matches(first: $first) {
          ...MatchPage
        }
        covered
        ownStaff
        partCount
        parts {
          ...MatchRow
        }
        together {
          share
          match {
            ...SpecialistOfMatch
          }
        }
        conditions {
          fail
          failOnly
          condition {
            ...Condition
          }
        }
        nearMisses {
          match {
            ...MatchRow
          }
          lacks {
            ...Condition
          }
        }
        relaxations {
          ...Relaxation
        }
        twoChanges {
          gives
          changes {
            ...Relaxation
          }
        }
      }
    }
  }
`);

const MoreMatchesDocument = graphql(`
  mutation MoreMatches($search: ID!, $first: Int!, $after: String!) {
    continueSearch(input: { search: $search }) {
      answer {
        matches(first: $first, after: $after) {
          ...MatchPage
        }
      }
    }
  }
`);

type RawAnswer = MatchNeedMutation['matchNeed']['answer'];

export interface NearMiss {
  match: Match;
  lacks: RawAnswer['nearMisses'][number]['lacks'];
}

export type Relaxation = RelaxationFragment;

export interface Answer extends Omit<
  RawAnswer,
  'matches' | 'nearMisses' | 'parts' | 'together' | 'relaxations' | 'twoChanges'
> {
  total: number;
  matches: Match[];
  /** Those of further down that were shown because of what was chosen. */
  seen: Match[];
  relaxations: Relaxation[];
  /** Where nobody matches and no relaxation helps alone: pairs that do. */
  twoChanges: { gives: number; changes: Relaxation[] }[];
  /** Where the next matches begin, if there are more. */
  after: string | null;
  nearMisses: NearMiss[];
  parts: Match[];
  /** Who together cover a share that may be split, and what each gives of it. */
  together: { specialist: Specialist; share: number }[];
}

/** Whether a planner has set them aside, so that the list leaves them out. */
export const isAside = ({ override }: Pick<Match, 'override'>) => !!override && !override.place;

/** So many matches are asked for at a time. */
export const PAGE = 20;
/** As many as the server gives at once. */
const LARGEST_PAGE = 100;
/** As many as a file of the answer holds: no more are brought to be printed. */
const MOST_AT_ONCE = 1000;

/**
 * The answers of this visit by what was asked, and what is being asked. Every search is recorded on the server, so going
 * back to an answer must not ask again. Each agency that is acted for has a client, and answers, of its own.
 */
interface Known {
  answers: Map<string, Answer>;
  running: Map<string, Promise<Answer>>;
}

const knownBy = new WeakMap<Client, Known>();

function known(client: Client): Known {
  const before = knownBy.get(client);
  if (before) return before;
  const now: Known = { answers: new Map(), running: new Map() };
  knownBy.set(client, now);
  return now;
}

export function pageOf(page: MatchPageFragment) {
  return {
    total: page.totalCount,
    matches: page.edges.map(({ node }) => readMatch(node)),
    after: page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null,
  };
}

async function ask(client: Client, input: MatchNeedInput): Promise<Answer> {
  const { data, error } = await client.mutation(MatchNeedDocument, { input, first: PAGE }).toPromise();
  if (!data) throw error ?? new Error('matchNeed gave neither data nor an error');
  const { matches, nearMisses, parts, together, relaxations, twoChanges, ...rest } = data.matchNeed.answer;
  return {
    ...rest,
    ...pageOf(readFragment(MatchPageDocument, matches)),
    seen: [],
    relaxations: relaxations.map((each) => readFragment(RelaxationDocument, each)),
    twoChanges: twoChanges.map(({ gives, changes }) => ({
      gives,
      changes: changes.map((each) => readFragment(RelaxationDocument, each)),
    })),
    nearMisses: nearMisses.map(({ match, lacks }) => ({ match: readMatch(match), lacks })),
    parts: parts.map((match) => readMatch(match)),
    together: together.map(({ match, share }) => ({ specialist: readSpecialist(match), share })),
  };
}

function answerTo(client: Client, key: string): Promise<Answer> {
  const { answers, running } = known(client);
  const before = running.get(key);
  if (before) return before;
  const now = ask(client, JSON.parse(key) as MatchNeedInput)
    .then((answer) => {
      answers.set(key, answer);
      return answer;
    })
    .finally(() => running.delete(key));
  running.set(key, now);
  return now;
}

/** Makes the next look at this need a new search. */
export function useForgetAnswer(): (input: MatchNeedInput) => void {
  const client = useClient();
  return (input) => known(client).answers.delete(JSON.stringify(input));
}

/** Keeps in the answer of this visit that a planner set a match at another place. */
export function useSetOverride(): (input: MatchNeedInput, rank: number, override: Match['override']) => void {
  const { answers } = known(useClient());
  return (input, rank, override) => {
    const key = JSON.stringify(input);
    const answer = answers.get(key);
    if (!answer) return;
    const set = (match: Match) => (match.rank === rank ? { ...match, override } : match);
    answers.set(key, { ...answer, matches: answer.matches.map(set), seen: answer.seen.map(set) });
  };
}

/** Keeps in an answer of this visit whom a view of it has shown. */
export function useKeepSeen(): (search: string, matches: readonly Match[]) => void {
  const { answers } = known(useClient());
  return (search, matches) => {
    for (const [key, answer] of answers) {
      if (answer.id !== search) continue;
      const now = new Set(matches.map(({ rank }) => rank));
      const seen = [...answer.seen.filter(({ rank }) => !now.has(rank)), ...matches];
      answers.set(key, { ...answer, seen });
    }
  };
}

interface Asked {
  client: Client | null;
  key: string | null;
  answer?: Answer;
  error?: CombinedError;
}

/** The whole answer to a need, with more matches on demand. Null asks nothing yet. */
export function useAnswer(input: MatchNeedInput | null) {
  const client = useClient();
  const { answers } = known(client);
  const key = input && JSON.stringify(input);
  const [asked, setAsked] = useState<Asked>({ client: null, key: null });
  const [attempt, setAttempt] = useState(0);
  const [moreState, setMoreState] = useState<{ fetching: boolean; error?: CombinedError }>({ fetching: false });

  useEffect(() => {
    if (key === null || answers.has(key)) return;
    let wanted = true;
    answerTo(client, key).then(
      (answer) => wanted && setAsked({ client, key, answer }),
      (error: unknown) => wanted && setAsked({ client, key, error: error as CombinedError }),
    );
    return () => {
      wanted = false;
    };
  }, [client, answers, key, attempt]);

  const current: Asked = asked.key === key && asked.client === client ? asked : { client, key };
  const answer = key === null ? undefined : (answers.get(key) ?? current.answer);

  /** Fetches the matches that follow, one page of them or all; whether they are there. */
  const fetchOn = async (first: number, toTheEnd: boolean) => {
    let known = answer;
    if (!key || !known?.after) return true;
    setMoreState({ fetching: true });
    let failed: CombinedError | undefined;
    do {
      // The same search: whoever is on this page sees it among those who looked at them.
      const variables: MoreMatchesMutationVariables = { search: known.id, first, after: known.after };
      const { data, error } = await client.mutation(MoreMatchesDocument, variables).toPromise();
      failed = error;
      if (!data) break;
      const next = pageOf(readFragment(MatchPageDocument, data.continueSearch.answer.matches));
      known = { ...known, matches: [...known.matches, ...next.matches], after: next.after };
      answers.set(key, known);
      setAsked({ client, key, answer: known });
    } while (toTheEnd && known.after && known.matches.length < MOST_AT_ONCE);
    setMoreState({ fetching: false, error: failed });
    return !failed;
  };

  return {
    answer,
    error: answer ? undefined : current.error,
    retry: () => {
      setAsked({ client: null, key: null });
      setAttempt(attempt + 1);
    },
    more: () => fetchOn(PAGE, false),
    /** Brings all matches, a thousand at most; whether they are there. */
    all: () => fetchOn(LARGEST_PAGE, true),
    fetchingMore: moreState.fetching,
    moreError: moreState.error,
  };
}
