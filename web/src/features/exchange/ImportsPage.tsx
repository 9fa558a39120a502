import { Button, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminsOnly } from '~/features/access/AdminsOnly';
import { AgencyName, agencyName } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import type { ImportsQuery } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { words, type Column } from '~/kit/column';
import { Empty } from '~/kit/Empty';
import { useFormats } from '~/kit/format';
import { Page } from '~/kit/Page';
import { PagedTable } from '~/kit/PagedTable';
import { fileNames } from './parts/files';
import { isAtWork, sumOf } from './parts/job';
import { StateTag } from './parts/StateTag';
import { TakenBackTag } from './parts/TakenBackTag';
import { useTakesBack } from './parts/TakesBack';

const ImportsDocument = graphql(`
  query Imports($first: Int!, $after: String) {
    imports(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          agency {
            id
            ...AgencyName
          }
          state
          created
          by
          files
          takesBack {
            kind
            files
            created
          }
          takenBackBy {
            state
          }
          rehearsed
          counts {
            created
            changed
            unchanged
            leftOut
            mended
          }
        }
      }
    }
  }
`);

type Import = ImportsQuery['imports']['edges'][number];

/** What has been brought in, and the way to bring in more. */
export function ImportsPage() {
  const { t } = useTranslation();
  return (
    <AdminsOnly title={t('imports.title')}>
      <Page
        above={<Back to="/admin" page={t('admin.title')} />}
        id="imports"
        wide
        title={t('imports.title')}
        lead={t('imports.lead')}
        actions={<Begin />}
      >
        <PagedTable
          query={ImportsDocument}
          variables={{}}
          size={20}
          of={(data) => data.imports}
          caption={t('imports.title')}
          columns={useColumns()}
          keyOf={({ node }) => node.id}
          empty={<Empty title={t('imports.empty.title')} text={t('imports.empty.text')} action={<Begin />} />}
          doing={t('imports.asking')}
          file={t('imports.title')}
        />
      </Page>
    </AdminsOnly>
  );
}

function Begin() {
  const { t } = useTranslation();
  return (
    <Button asChild>
      <Link to="/admin/imports/$id" params={{ id: 'new' }}>
        {t('imports.begin')}
      </Link>
    </Button>
  );
}

const isTakenBack = ({ node }: Import) => node.takenBackBy?.state === 'DONE';

/** Whether something came of it, so that there are figures. */
const isCounted = ({ node }: Import) => node.counts.length > 0 && !isAtWork(node.state) && !node.rehearsed;

function useColumns(): Column<Import>[] {
  const { t, i18n } = useTranslation();
  const { moment, count, list } = useFormats();
  const kindOf = ({ node }: Import) => t(`imports.kind.${node.kind}.name`);
  const takesBack = useTakesBack();
  const filesOf = ({ node }: Import) => {
    if (node.takesBack) return takesBack(node.takesBack);
    return node.files.length > 0 ? list(fileNames(t, node)) : t('imports.noFiles');
  };
  const figure = (key: 'created' | 'changed' | 'leftOut', head: string): Column<Import> => ({
    key,
    head,
    number: true,
    value: (each) => (isCounted(each) ? sumOf(each.node.counts)[key] : ''),
    cell: ({ node }) => count(sumOf(node.counts)[key]),
  });
  const created = figure('created', t('imports.column.new'));
  return [
    {
      key: 'kind',
      head: t('imports.column.kind'),
      names: true,
      value: kindOf,
      cell: (each) => (
        <DsLink asChild>
          <Link to="/admin/imports/$id" params={{ id: each.node.id }}>
            {kindOf(each)}
          </Link>
        </DsLink>
      ),
    },
    {
      key: 'agency',
      head: t('imports.column.agency'),
      value: ({ node }) => (node.agency ? agencyName(node.agency, i18n.language) : t('imports.allAgencies')),
      cell: ({ node }) => (node.agency ? <AgencyName agency={node.agency} /> : t('imports.allAgencies')),
    },
    words('files', t('imports.column.files'), filesOf),
    {
      key: 'state',
      head: t('imports.column.state'),
      value: (each) =>
        list([t(`imports.state.${each.node.state}`), ...(isTakenBack(each) ? [t('imports.takenBack')] : [])]),
      cell: (each) => (
        <div className="chips">
          <StateTag state={each.node.state} />
          {isTakenBack(each) && <TakenBackTag />}
        </div>
      ),
    },
    words('created', t('imports.column.created'), ({ node }) => moment(node.created)),
    words('by', t('imports.column.by'), ({ node }) => node.by ?? t('imports.notNamed')),
    {
      ...created,
      key: 'new',
      span: (each) => (isCounted(each) ? 1 : 3),
      cell: (each) =>
        isCounted(each) ? created.cell(each) : <span className="subtle not-yet">{t('imports.notYet')}</span>,
    },
    figure('changed', t('imports.column.changed')),
    figure('leftOut', t('imports.column.leftOut')),
  ];
}
