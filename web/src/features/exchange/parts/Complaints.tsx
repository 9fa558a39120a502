import { useTranslation } from 'react-i18next';
import { graphql } from '~/generated/gql';
import type { ImportComplaintsQuery } from '~/generated/graphql';
import type { Column } from '~/kit/column';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { PagedTable } from '~/kit/PagedTable';
import { fileName } from './files';
import { tenseOf, type Job } from './job';

const ComplaintsDocument = graphql(`
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

type Complaint = ImportComplaintsQuery['import']['complaints']['edges'][number];

/** Each row that is not as it should be, why, and what becomes of it, in the order of the files. */
export function Complaints({ job }: { job: Job }) {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const tense = tenseOf(job);
  const columns: Column<Complaint>[] = [
    {
      key: 'row',
      head: t('imports.bad.column.row'),
      names: true,
      cell: ({ node }) =>
        job.files.length > 1
          ? t('imports.bad.rowOf', { file: fileName(t, node.file), line: count(node.line) })
          : t('imports.line', { line: count(node.line) }),
    },
    {
      key: 'cell',
      head: t('imports.bad.column.cell'),
      cell: ({ node }) => pick(i18n.language, node.columnSv, node.columnEn) ?? t('imports.bad.wholeRow'),
    },
    {
      key: 'value',
      head: t('imports.bad.column.value'),
      className: 'met as-written',
      cell: ({ node }) => node.value || t('imports.bad.empty'),
    },
    {
      key: 'reason',
      head: t('imports.bad.column.reason'),
      cell: ({ node }) => pick(i18n.language, node.reasonSv, node.reasonEn),
    },
    { key: 'fate', head: t('imports.bad.column.fate'), cell: ({ node }) => t(`imports.fate.${tense}.${node.fate}`) },
  ];
  return (
    <PagedTable
      query={ComplaintsDocument}
      variables={{ id: job.id }}
      size={25}
      of={(data) => data.import.complaints}
      caption={t('imports.bad.caption')}
      columns={columns}
      keyOf={({ cursor }) => cursor}
      empty={null}
    />
  );
}
