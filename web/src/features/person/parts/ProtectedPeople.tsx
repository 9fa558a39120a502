import { useTranslation } from 'react-i18next';
import { graphql } from '~/generated/gql';
import type { ProtectedPeopleQuery } from '~/generated/graphql';
import type { Column } from '~/kit/column';
import { Empty } from '~/kit/Empty';
import { pick } from '~/kit/Labelled';
import { PagedTable } from '~/kit/PagedTable';

const ProtectedPeopleDocument = graphql(`
  query ProtectedPeople($agency: ID!, $first: Int!, $after: String) {
    protectedPeople(agency: $agency, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          title
          unit {
            id
            nameSv: name(language: SV) {
              text
              language
            }
            nameEn: name(language: EN) {
              text
              language
            }
          }
        }
      }
    }
  }
`);

type Edge = ProtectedPeopleQuery['protectedPeople']['edges'][number];

/** The people by name, page after page. Each page that is fetched is recorded as a look at everybody on it. */
export function ProtectedPeople({ agency }: { agency: string }) {
  const { t, i18n } = useTranslation();
  const unitOf = ({ node: { unit } }: Edge) => unit && pick(i18n.language, unit.nameSv, unit.nameEn);
  const columns: Column<Edge>[] = [
    { key: 'name', head: t('protected.column.name'), names: true, cell: ({ node }) => node.name },
    {
      key: 'unit',
      head: t('protected.column.unit'),
      lang: (edge) => unitOf(edge)?.language.toLowerCase(),
      cell: (edge) => unitOf(edge)?.text,
    },
    { key: 'title', head: t('protected.column.title'), lang: () => 'sv', cell: ({ node }) => node.title },
  ];
  return (
    <PagedTable
      query={ProtectedPeopleDocument}
      variables={{ agency }}
      size={50}
      of={(data) => data.protectedPeople}
      // What the browser still has was not looked at now, so nobody would be told of it.
      requestPolicy="network-only"
      caption={t('protected.people')}
      columns={columns}
      keyOf={({ node }) => node.id}
      empty={<Empty title={t('protected.none')} text={t('protected.noneText')} />}
      doing={t('protected.loading')}
    />
  );
}
