import { Button, Link as DsLink, Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { AgencyName } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import { AdminsOnly } from './parts/AdminsOnly';
import { fileName } from './parts/files';
import { isAtWork, sumOf } from './parts/job';
import { StateTag } from './parts/StateTag';

const ImportsQuery = graphql(`
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
          files
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

const PAGE = 20;
const columns = ['kind', 'agency', 'files', 'state', 'created', 'new', 'changed', 'leftOut'] as const;
const figures = ['created', 'changed', 'leftOut'] as const;

/** What has been brought in, and the way to bring in more. */
export function ImportsPage() {
  const { t } = useTranslation();
  return (
    <AdminsOnly>
      <Page
        above={<Back to="/admin" page={t('admin.title')} />}
        id="imports"
        wide
        title={t('imports.title')}
        lead={t('imports.lead')}
        actions={<Begin />}
      >
        <ImportsOrEmpty />
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

function ImportsOrEmpty() {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: ImportsQuery,
    variables: { first: PAGE, after: null },
    requestPolicy: 'cache-and-network',
  });
  if (data)
    return data.imports.edges.length === 0 ? (
      <Empty title={t('imports.empty.title')} text={t('imports.empty.text')} action={<Begin />} />
    ) : (
      <ImportsTable />
    );
  if (error) return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  return <Waiting rows={4} doing={t('imports.asking')} />;
}

function ImportsTable() {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Table className="cards-on-phone" border data-color="neutral">
      <caption className="ds-sr-only">{t('imports.title')}</caption>
      <Table.Head>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell
              key={column}
              scope="col"
              className={['new', 'changed', 'leftOut'].includes(column) ? 'number' : undefined}
            >
              {t(`imports.column.${column}`)}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      {cursors.map((after, index) => (
        <ImportRows
          key={after ?? ''}
          after={after}
          last={index === cursors.length - 1}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </Table>
  );
}

function ImportRows({ after, last, onMore }: { after: string | null; last: boolean; onMore: (after: string) => void }) {
  const { t } = useTranslation();
  const { moment, count, list } = useFormats();
  const [{ data, error }, again] = useQuery({ query: ImportsQuery, variables: { first: PAGE, after } });
  const next = data?.imports.pageInfo.hasNextPage ? data.imports.pageInfo.endCursor : null;
  return (
    <Table.Body>
      {data?.imports.edges.map(({ node: job }) => {
        const sums = sumOf(job.counts);
        const counted = job.counts.length > 0 && !isAtWork(job.state);
        return (
          <Table.Row key={job.id}>
            <Table.HeaderCell scope="row">
              <DsLink asChild>
                <Link to="/admin/imports/$id" params={{ id: job.id }}>
                  {t(`imports.kind.${job.kind}.name`)}
                </Link>
              </DsLink>
            </Table.HeaderCell>
            <Table.Cell data-label={t('imports.column.agency')}>
              {job.agency ? <AgencyName agency={job.agency} /> : t('imports.allAgencies')}
            </Table.Cell>
            <Table.Cell data-label={t('imports.column.files')}>
              {job.files.length === 0 ? t('imports.noFiles') : list(job.files.map((file) => fileName(t, file)))}
            </Table.Cell>
            <Table.Cell data-label={t('imports.column.state')}>
              <StateTag state={job.state} />
            </Table.Cell>
            <Table.Cell data-label={t('imports.column.created')}>{moment(job.created)}</Table.Cell>
            {counted && !job.rehearsed ? (
              figures.map((figure) => (
                <Table.Cell
                  key={figure}
                  className="number"
                  data-label={t(`imports.column.${figure === 'created' ? 'new' : figure}`)}
                >
                  {count(sums[figure])}
                </Table.Cell>
              ))
            ) : (
              <Table.Cell colSpan={3} className="subtle not-yet">
                {t('imports.notYet')}
              </Table.Cell>
            )}
          </Table.Row>
        );
      })}
      {(error ?? (last && next)) && (
        <Table.Row>
          <Table.Cell colSpan={columns.length}>
            {error ? (
              <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
            ) : (
              <Button variant="secondary" onClick={() => onMore(next!)}>
                {t('imports.more')}
              </Button>
            )}
          </Table.Cell>
        </Table.Row>
      )}
    </Table.Body>
  );
}
