import { Button, Details, Paragraph, Table } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { Waiting } from '~/kit/Waiting';
import { fileName } from './files';

const ChangesQuery = graphql(`
  query ImportChanges($id: ID!, $first: Int!, $after: String) {
    import(id: $id) {
      id
      changes(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            file
            line
            key
            columnSv: heading(language: SV)
            columnEn: heading(language: EN)
            before
            after
          }
        }
      }
    }
  }
`);

const PAGE = 25;
/** More the server does not keep. */
const MOST = 10_000;
const columns = ['key', 'file', 'cell', 'before', 'after'] as const;

/** What would be otherwise, cell by cell. */
export function Changes({ id }: { id: string }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const [{ data, error }, again] = useQuery({
    query: ChangesQuery,
    variables: { id, first: PAGE, after: null },
    // What was kept is of the trial before.
    requestPolicy: 'cache-and-network',
  });
  if (error) return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting rows={1} />;
  const total = data.import.changes.totalCount;
  if (total === 0) return null;
  return (
    <Details>
      <Details.Summary>
        {total >= MOST
          ? t('imports.changes.titleMost', { n: count(MOST) })
          : t('imports.changes.title', { count: total, n: count(total) })}
      </Details.Summary>
      <Details.Content>
        {total >= MOST && <Paragraph>{t('imports.changes.most', { n: count(MOST) })}</Paragraph>}
        <Table className="cards-on-phone" border data-color="neutral">
          <caption className="ds-sr-only">{t('imports.changes.caption')}</caption>
          <Table.Head>
            <Table.Row>
              {columns.map((column) => (
                <Table.HeaderCell key={column} scope="col">
                  {t(`imports.changes.column.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          {cursors.map((after, index) => (
            <ChangeRows
              key={after ?? ''}
              id={id}
              after={after}
              last={index === cursors.length - 1}
              onMore={(next) => setCursors([...cursors, next])}
            />
          ))}
        </Table>
      </Details.Content>
    </Details>
  );
}

function ChangeRows({
  id,
  after,
  last,
  onMore,
}: {
  id: string;
  after: string | null;
  last: boolean;
  onMore: (after: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const [{ data, error }, again] = useQuery({ query: ChangesQuery, variables: { id, first: PAGE, after } });
  const next = data?.import.changes.pageInfo.hasNextPage ? data.import.changes.pageInfo.endCursor : null;
  const value = (text: string | null | undefined) =>
    text === 'true' ? t('imports.yes') : text === 'false' ? t('imports.no') : (text ?? t('imports.changes.nothing'));
  return (
    <Table.Body>
      {data?.import.changes.edges.map(({ cursor, node: change }) => (
        <Table.Row key={cursor}>
          <Table.HeaderCell scope="row">
            {change.key} <span className="subtle">{t('imports.line', { line: count(change.line) })}</span>
          </Table.HeaderCell>
          <Table.Cell data-label={t('imports.changes.column.file')}>{fileName(t, change.file)}</Table.Cell>
          <Table.Cell data-label={t('imports.changes.column.cell')}>
            {pick(i18n.language, change.columnSv, change.columnEn)}
          </Table.Cell>
          <Table.Cell data-label={t('imports.changes.column.before')}>{value(change.before)}</Table.Cell>
          <Table.Cell data-label={t('imports.changes.column.after')}>{value(change.after)}</Table.Cell>
        </Table.Row>
      ))}
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
