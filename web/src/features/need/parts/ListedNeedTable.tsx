import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencyName, agencyName } from '~/features/agency/AgencyName';
import { OpenListed } from '~/features/need/OpenListed';
import { graphql } from '~/generated/gql';
import type { ListedNeedsQuery, NeedStatus } from '~/generated/graphql';
import { words, type Column } from '~/kit/column';
import { PagedTable } from '~/kit/PagedTable';

const ListedNeedsDocument = graphql(`
  query ListedNeeds($agency: ID, $status: NeedStatus, $first: Int!, $after: String) {
    listedNeeds(agency: $agency, status: $status, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          status
          agency {
            id
            ...AgencyName
          }
        }
      }
    }
  }
`);

type Listed = ListedNeedsQuery['listedNeeds']['edges'][number];

/** The needs of several agencies, newest first, page after page. */
export function ListedNeedTable({
  agency,
  status,
  empty,
}: {
  agency: string | null;
  status: NeedStatus | null;
  empty: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <PagedTable
      query={ListedNeedsDocument}
      variables={{ agency, status }}
      size={50}
      of={(data) => data.listedNeeds}
      caption={t('listedNeeds.title')}
      columns={useColumns()}
      keyOf={({ node }) => node.id}
      empty={empty}
      doing={t('needs.asking')}
    />
  );
}

function useColumns(): Column<Listed>[] {
  const { t, i18n } = useTranslation();
  const titleOf = ({ node }: Listed) => node.title || t('needs.untitled');
  return [
    words('title', t('needs.column.title'), titleOf, { names: true, sorts: true }),
    {
      key: 'agency',
      head: t('listedNeeds.column.agency'),
      sorts: true,
      value: ({ node }) => agencyName(node.agency, i18n.language),
      cell: ({ node }) => <AgencyName agency={node.agency} />,
    },
    words('status', t('listedNeeds.column.status'), ({ node }) => t(`listedNeeds.status.${node.status}`)),
    {
      key: 'open',
      head: t('listedNeeds.column.open'),
      bare: true,
      cell: (need) => <OpenListed need={need.node.id} title={titleOf(need)} agency={need.node.agency} />,
    },
  ];
}
