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

/** A mutation that gives any of these may have done what waited, also where nothing of that kind waits yet. */
const after = { additionalTypenames: ['Proposal', 'Person', 'RankContest', 'SkillProposal', 'Import', 'AuditState'] };

export type WaitingItem = InboxQuery['viewer']['waiting'][number];

/** What waits for the viewer, and how much of the news is unread. */
export function useInbox() {
  const [{ data, error }, ask] = useQuery({
    query: InboxDocument,
    requestPolicy: 'cache-and-network',
    context: after,
  });
  return { inbox: data?.viewer, error, again: () => ask({ requestPolicy: 'network-only' }) };
}
