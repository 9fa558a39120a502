import { Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
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
import type { Job } from './job';

const ComplaintsQuery = graphql(`
  query ImportComplaints($id: ID!, $first: Int!, $after: String) {
    import(id: $id) {
      id
      complaints(first: $first, after: $after) {
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
            columnSv: heading(language: SV)
            columnEn: heading(language: EN)
            value
            reasonSv: reason(language: SV)
            reasonEn: reason(language: EN)
            fate
          }
        }
      }
    }
  }
`);

const PAGE = 25;
const columns = ['row', 'cell', 'value', 'reason', 'fate'] as const;

/** The rows that are not as they should be, why, what becomes of them, and the rows themselves to mend. */
export function BadRows({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const [{ data, error }, again] = useQuery({
    query: ComplaintsQuery,
    variables: { id: job.id, first: PAGE, after: null },
    // What was kept is of the trial, or of the moment when the import had just begun.
    requestPolicy: 'cache-and-network',
  });
  if (error) return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting rows={1} />;
  const total = data.import.complaints.totalCount;
  if (total === 0) return null;
  return (
    <section className="bad-rows" aria-labelledby="bad-rows">
      <Heading level={3} data-size="xs" id="bad-rows">
        {t('imports.bad.title', { count: total, n: count(total) })}
      </Heading>
      <Paragraph>
        {t(job.kind === 'ESCO' ? 'imports.bad.ofEsco' : job.rehearsed ? 'imports.bad.would' : 'imports.bad.was')}
      </Paragraph>
      <div className="buttons">
        {job.filesWithBadRows.map((file) => (
          <Button asChild variant="secondary" key={file}>
            <a href={`/imports/${encodeURIComponent(job.id)}/bad-rows/${encodeURIComponent(file)}`} download>
              <DownloadIcon aria-hidden fontSize="1.5rem" />
              {job.filesWithBadRows.length === 1
                ? t('imports.bad.download')
                : t('imports.bad.downloadOf', { file: fileName(t, file) })}
            </a>
          </Button>
        ))}
      </div>
      <Table className="cards-on-phone" border data-color="neutral">
        <caption className="ds-sr-only">{t('imports.bad.caption')}</caption>
        <Table.Head>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {t(`imports.bad.column.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        {cursors.map((after, index) => (
          <ComplaintRows
            key={after ?? ''}
            job={job}
            after={after}
            last={index === cursors.length - 1}
            onMore={(next) => setCursors([...cursors, next])}
          />
        ))}
      </Table>
    </section>
  );
}

function ComplaintRows({
  job,
  after,
  last,
  onMore,
}: {
  job: Job;
  after: string | null;
  last: boolean;
  onMore: (after: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const [{ data, error }, again] = useQuery({
    query: ComplaintsQuery,
    variables: { id: job.id, first: PAGE, after },
  });
  const next = data?.import.complaints.pageInfo.hasNextPage ? data.import.complaints.pageInfo.endCursor : null;
  const tense = job.rehearsed ? 'would' : 'was';
  return (
    <Table.Body>
      {data?.import.complaints.edges.map(({ cursor, node: complaint }) => (
        <Table.Row key={cursor}>
          <Table.HeaderCell scope="row">
            {job.files.length > 1
              ? t('imports.bad.rowOf', { file: fileName(t, complaint.file), line: count(complaint.line) })
              : t('imports.line', { line: count(complaint.line) })}
          </Table.HeaderCell>
          <Table.Cell data-label={t('imports.bad.column.cell')}>
            {pick(i18n.language, complaint.columnSv, complaint.columnEn) ?? t('imports.bad.wholeRow')}
          </Table.Cell>
          <Table.Cell data-label={t('imports.bad.column.value')} className="met">
            {complaint.value || t('imports.bad.empty')}
          </Table.Cell>
          <Table.Cell data-label={t('imports.bad.column.reason')}>
            {pick(i18n.language, complaint.reasonSv, complaint.reasonEn)}
          </Table.Cell>
          <Table.Cell data-label={t('imports.bad.column.fate')}>
            {t(`imports.fate.${tense}.${complaint.fate}`)}
          </Table.Cell>
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
