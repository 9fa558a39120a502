import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '~/generated/gql';
import type { ImportedPeopleQuery, ImportedPersonKind, ImportKind } from '~/generated/graphql';
import { words, type Column } from '~/kit/column';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { PagedTable } from '~/kit/PagedTable';
import { tenseOf, type Job } from './job';
import { kindText, numberOf } from './people';

const ImportedPeopleDocument = graphql(`
  query ImportedPeople($id: ID!, $kind: ImportedPersonKind!, $first: Int!, $after: String) {
    import(id: $id) {
      id
      imported(kind: $kind, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            handle
            employeeNumber
            name
            line
            whatSv: what(language: SV)
            whatEn: what(language: EN)
          }
        }
      }
    }
  }
`);

export type PersonRow = ImportedPeopleQuery['import']['imported']['edges'][number];

/** The people of one kind by name, and what comes to each in sentences. */
export function PeopleTable({
  job,
  kind,
  people,
  showCaption,
  choice,
}: {
  job: Job;
  kind: ImportedPersonKind;
  /** How many there are; the server names fewer where they are very many. */
  people: number;
  showCaption?: boolean;
  /** What is chosen of each, where something is. */
  choice?: Column<PersonRow>;
}) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const columns = useColumns(job, kind);
  return (
    <PagedTable
      query={ImportedPeopleDocument}
      variables={{ id: job.id, kind }}
      size={50}
      of={(data) => data.import.imported}
      caption={kindText(t, tenseOf(job), kind, people, count)}
      showCaption={showCaption}
      columns={choice ? [...columns, choice] : columns}
      keyOf={({ cursor }) => cursor}
      layout="short-cards"
      empty={<Paragraph>{t('imports.people.gone')}</Paragraph>}
      doing={t('imports.people.asking')}
      around={(table, named) => (
        <>
          {named > 0 && named < people && <Paragraph>{t('imports.people.most', { n: count(named) })}</Paragraph>}
          {table}
        </>
      )}
    />
  );
}

/** What a person is called who may not be named. */
export function usePersonName(of: ImportKind = 'STAFF'): (row: PersonRow) => string {
  const { t } = useTranslation();
  return ({ node }) => node.name ?? t(of === 'UNDO' ? 'imports.people.unnamed' : 'imports.people.protected');
}

function useColumns(job: Job, kind: ImportedPersonKind): Column<PersonRow>[] {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const nameOf = usePersonName(job.kind);
  const inList = job.kind === 'STAFF' && (kind === 'NEW' || kind === 'CHANGED');
  const said = kind === 'MISSING' ? 'employed' : kind === 'LEFT' ? 'later' : tenseOf(job);
  const line: Column<PersonRow> = words('line', t('imports.people.column.line'), ({ node }) =>
    node.line ? count(node.line) : '',
  );
  return [
    words('name', t('imports.people.column.name'), nameOf, { names: true, className: 'as-written' }),
    words('number', t('imports.people.column.number'), ({ node }) => numberOf(node), {
      className: 'as-written',
    }),
    ...(inList ? [line] : []),
    {
      key: 'what',
      head: t(`imports.people.column.what.${said}`),
      bare: true,
      cell: ({ node }) => (
        <ul className="plain">
          {pick(i18n.language, node.whatSv, node.whatEn).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ),
    },
  ];
}
