import { useQuery } from 'urql';
import { graphql } from '~/generated/gql';
import type { InboxQuery } from '~/generated/graphql';

const InboxDocument = graphql(`
  query Inbox {
    viewer {
      unread
      waiting {
        kind
        count
        since
        need {
          id
          titleSv: title(language: SV)
          titleEn: title(language: EN)
        }
      }
    }
  }
`);

const InboxCountDocument = graphql(`
  query InboxCount {
    viewer {
      inboxCount
    }
  }
`);

/** A mutation that gives any of these may have done what waited, also where nothing of that kind waits yet. */
const after = {
  additionalTypenames: [
    'Proposal',
    'Person',
    'MonthsProposal',
    'RankContest',
    'MatchAnswer',
    'SkillProposal',
    'Import',
    'AuditState',
  ],
};

export type WaitingItem = InboxQuery['viewer']['waiting'][number];

/** How much waits for the viewer or is unread; of a great number no more than that it is great. */
export function useInboxCount(): number {
  const [{ data }] = useQuery({ query: InboxCountDocument, requestPolicy: 'cache-and-network', context: after });
  return data?.viewer.inboxCount ?? 0;
}

/** What waits for the viewer. */
export function useInbox() {
  const [{ data, error }, ask] = useQuery({
    query: InboxDocument,
    requestPolicy: 'cache-and-network',
    context: after,
  });
  return { inbox: data?.viewer, error, again: () => ask({ requestPolicy: 'network-only' }) };
}
