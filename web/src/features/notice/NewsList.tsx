import { Button, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { graphql } from '~/generated/gql';
import type { NewsQuery } from '~/generated/graphql';
import { Failed } from '~/kit/Failed';
import { Paged } from '~/kit/Paged';
import { NewsLine } from './parts/NewsLine';

const NewsDocument = graphql(`
  query News($first: Int!, $after: String) {
    viewer {
      news(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            read
            ...NewsLine
          }
        }
      }
    }
  }
`);

const MarkNewsReadDocument = graphql(`
  mutation MarkNewsRead($input: MarkNewsReadInput!) {
    markNewsRead(input: $input) {
      viewer {
        unread
      }
    }
  }
`);

type Edge = NewsQuery['viewer']['news']['edges'][number];

/** What has happened that the viewer is told, the latest first; nothing where there is none. */
export function NewsList() {
  return (
    <Paged query={NewsDocument} variables={{}} size={10} of={(data) => data.viewer.news} empty={null}>
      {(rows) => <News rows={rows} />}
    </Paged>
  );
}

function News({ rows }: { rows: readonly Edge[] }) {
  const { t } = useTranslation();
  const [{ fetching, error }, mark] = useMutation(MarkNewsReadDocument);
  const read = (ids: string[]) => void mark({ input: { ids } });
  const unread = rows.filter(({ node }) => !node.read).map(({ node }) => node.id);
  return (
    <section aria-labelledby="news">
      <Heading level={2} data-size="sm" id="news">
        {t('inbox.news')}
      </Heading>
      {error && <Failed failures={failuresOf(error)} />}
      <ul className="inbox">
        {rows.map(({ node }) => (
          <NewsLine key={node.id} news={node} read={node.read} onRead={() => read([node.id])} />
        ))}
      </ul>
      {unread.length > 0 && (
        <Button
          variant="tertiary"
          data-size="sm"
          className="more"
          aria-disabled={fetching}
          onClick={() => !fetching && read(unread.slice(0, 100))}
        >
          {t('inbox.readAll')}
        </Button>
      )}
    </section>
  );
}
