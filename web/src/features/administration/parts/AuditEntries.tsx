import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AgencyName } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import type { AuditEntriesQuery, AuditKind } from '~/generated/graphql';
import type { Column } from '~/kit/column';
import { Empty } from '~/kit/Empty';
import { useFormats } from '~/kit/format';
import { PagedTable } from '~/kit/PagedTable';

const EntriesDocument = graphql(`
  query AuditEntries($kind: AuditKind, $of: ID, $from: Date, $to: Date, $first: Int!, $after: String) {
    auditEntries(kind: $kind, of: $of, from: $from, to: $to, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          number
          at
          kind
          by {
            id
            name
            handle
          }
          party {
            id
            name
            handle
          }
          agency {
            id
            ...AgencyName
          }
          subject
        }
      }
    }
  }
`);

type Edge = AuditEntriesQuery['auditEntries']['edges'][number];
type Entry = Edge['node'];
type Party = NonNullable<Entry['by']>;

const searches: AuditKind[] = ['SEARCH', 'FOUND', 'CONTEST'];

/** Which entries are shown: of a kind, by or about somebody, of days (ISO). */
export type Filter = { kind?: AuditKind; of?: string; from?: string; to?: string };

/** The entries, the newest first, page after page. */
export function AuditEntries({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const { count, moment } = useFormats();
  const columns: Column<Edge>[] = [
    {
      key: 'at',
      head: t('audit.column.at'),
      cell: ({ node }) => <time dateTime={node.at}>{moment(node.at)}</time>,
    },
    { key: 'kind', head: t('audit.column.kind'), cell: ({ node }) => t(`audit.kind.${node.kind}`) },
    {
      key: 'by',
      head: t('audit.column.by'),
      cell: ({ node }) => (node.by ? <Who party={node.by} filter={filter} /> : <Outside />),
    },
    { key: 'about', head: t('audit.column.about'), cell: ({ node }) => <About entry={node} filter={filter} /> },
    { key: 'number', head: t('audit.column.number'), className: 'number', cell: ({ node }) => count(node.number) },
  ];
  return (
    <PagedTable
      query={EntriesDocument}
      variables={filter}
      size={25}
      of={(data) => data.auditEntries}
      requestPolicy="network-only"
      caption={t('audit.entries')}
      columns={columns}
      keyOf={({ node }) => String(node.number)}
      empty={<Empty title={t('audit.none')} text={t('audit.noneText')} />}
      more={t('audit.more')}
      layout="short-cards"
      className="audit-entries"
    />
  );
}

/** A name, or what stands for it; following it shows only what concerns that one. */
function Who({ party, filter }: { party: Party; filter: Filter }) {
  const { t } = useTranslation();
  const shown = party.name ?? party.handle;
  return (
    <DsLink asChild className="audit-who">
      <Link to="/admin/audit" search={{ ...filter, of: party.id }} aria-label={t('audit.showOnly', { name: shown })}>
        <span className={party.name ? undefined : 'as-written'}>{shown}</span>
      </Link>
    </DsLink>
  );
}

function About({ entry, filter }: { entry: Entry; filter: Filter }) {
  const { t } = useTranslation();
  if (entry.party) return <Who party={entry.party} filter={filter} />;
  if (entry.agency)
    return (
      <>
        {t(`audit.about.${searches.includes(entry.kind) ? 'search' : 'agency'}`)} <AgencyName agency={entry.agency} />
      </>
    );
  if (entry.kind === 'READ' && entry.subject) return <span className="subtle">{t('audit.about.all')}</span>;
  if (entry.kind === 'IMPORT' || entry.kind === 'TRIAL')
    return entry.subject ? t('audit.about.installation') : <Outside />;
  if (entry.kind === 'PRUNED') return t('audit.about.pruned', { number: entry.subject });
  return entry.subject ? <code className="as-written">{entry.subject}</code> : <Outside />;
}

/** Stands for whoever and whatever the viewer does not administer, whoever it is. */
function Outside() {
  const { t } = useTranslation();
  return <span className="subtle">{t('audit.about.outside')}</span>;
}
