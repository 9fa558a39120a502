import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '~/generated/gql';
import type { ImportChangesQuery } from '~/generated/graphql';
import type { Column } from '~/kit/column';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { PagedTable } from '~/kit/PagedTable';
import { fileName } from './files';
import type { Job } from './job';

const ChangesDocument = graphql(`
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

type Change = ImportChangesQuery['import']['changes']['edges'][number];

/** More the server does not keep. */
const MOST = 10_000;

/** What would be otherwise, cell by cell; open where it stands among what is folded already. */
export function Changes({ job, open = false }: { job: Job; open?: boolean }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const title = (total: number) =>
    total >= MOST
      ? t('imports.changes.titleMost', { n: count(MOST) })
      : t('imports.changes.title', { count: total, n: count(total) });
  return (
    <PagedTable
      query={ChangesDocument}
      variables={{ id: job.id }}
      size={25}
      of={(data) => data.import.changes}
      caption={t('imports.changes.caption')}
      columns={useColumns(job)}
      keyOf={({ cursor }) => cursor}
      empty={null}
      around={(table, total) => {
        if (total === 0) return null;
        const content = (
          <>
            {total >= MOST && <Paragraph>{t('imports.changes.most', { n: count(MOST) })}</Paragraph>}
            {table}
          </>
        );
        return open ? (
          <>
            <Heading level={3} data-size="2xs">
              {title(total)}
            </Heading>
            {content}
          </>
        ) : (
          <Details>
            <Details.Summary>{title(total)}</Details.Summary>
            <Details.Content>{content}</Details.Content>
          </Details>
        );
      }}
    />
  );
}

function useColumns({ kind }: Job): Column<Change>[] {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const value = (text: string | null | undefined) =>
    text === 'true' ? t('imports.yes') : text === 'false' ? t('imports.no') : (text ?? t('imports.changes.nothing'));
  return [
    {
      key: 'key',
      head: t('imports.changes.column.key'),
      names: true,
      cell: ({ node }) => (
        <>
          {node.key} <span className="subtle">{t('imports.line', { line: count(node.line) })}</span>
        </>
      ),
    },
    // All of them are in the one list.
    ...(kind === 'STAFF'
      ? []
      : [{ key: 'file', head: t('imports.changes.column.file'), cell: ({ node }: Change) => fileName(t, node.file) }]),
    {
      key: 'cell',
      head: t('imports.changes.column.cell'),
      cell: ({ node }) => pick(i18n.language, node.columnSv, node.columnEn),
    },
    { key: 'before', head: t('imports.changes.column.before'), cell: ({ node }) => value(node.before) },
    { key: 'after', head: t('imports.changes.column.after'), cell: ({ node }) => value(node.after) },
  ];
}
