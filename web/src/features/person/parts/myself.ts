import { useQuery } from 'urql';
import { graphql } from '~/generated/gql';
import type { MyselfQuery, Purpose } from '~/generated/graphql';
import type { Choice } from './draft';

const MyselfDocument = graphql(`
  query Myself {
    viewer {
      person {
        id
        title
        holdings {
          evidence
          skill {
            id
          }
        }
      }
      visibility {
        purpose
        visibility
        until
      }
    }
  }
`);

/** What the server knows of the viewer that a description begins with. */
export function useMyself() {
  const [{ data, error }, again] = useQuery({ query: MyselfDocument });
  return { me: data?.viewer, error, again: () => again({ requestPolicy: 'network-only' }) };
}

/** What was chosen for each purpose; hidden where nothing was. */
export function choicesOf(visibility: MyselfQuery['viewer']['visibility']): Record<Purpose, Choice> {
  const choices: Record<Purpose, Choice> = {
    LOAN: { visibility: 'HIDDEN', until: '' },
    INTERNAL: { visibility: 'HIDDEN', until: '' },
    MENTORING: { visibility: 'HIDDEN', until: '' },
  };
  for (const chosen of visibility)
    choices[chosen.purpose] = { visibility: chosen.visibility, until: chosen.until ?? '' };
  return choices;
}
