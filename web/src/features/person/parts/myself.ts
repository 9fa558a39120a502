import { graphql } from '~/generated/gql';
import type { MyselfQuery, Purpose } from '~/generated/graphql';
import type { Stored } from '~/kit/useEdited';
import { useLastingQuery } from '~/kit/useLastingQuery';
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
        chosen
        version
      }
    }
  }
`);

/** What the server knows of the viewer that a description begins with. */
export function useMyself() {
  const { data, failed, again } = useLastingQuery({
    query: MyselfDocument,
    requestPolicy: 'cache-and-network',
  });
  return { me: data?.viewer, failed, again };
}

type Chosen = MyselfQuery['viewer']['visibility'][number];

/** What was chosen for each purpose; hidden where nothing was. */
export function choicesOf(visibility: Omit<Chosen, 'chosen' | 'version'>[]): Record<Purpose, Choice> {
  const choices: Record<Purpose, Choice> = {
    LOAN: { visibility: 'HIDDEN', until: '' },
    INTERNAL: { visibility: 'HIDDEN', until: '' },
    MENTORING: { visibility: 'HIDDEN', until: '' },
  };
  for (const chosen of visibility)
    choices[chosen.purpose] = { visibility: chosen.visibility, until: chosen.until ?? '' };
  return choices;
}

/** The choices as they are stored, and the versions of all three. */
export function storedChoices(visibility: Chosen[]): Stored<Record<Purpose, Choice>> {
  const versions = visibility.map(({ purpose, version }) => [purpose, version]);
  return { value: choicesOf(visibility), version: JSON.stringify(Object.fromEntries(versions)) };
}
