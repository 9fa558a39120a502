import { Button, Link as DsLink, Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { AgencyName } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import type { AuditEntriesQuery, AuditKind } from '~/generated/graphql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';

const EntriesQuery = graphql(`
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

type Entry = AuditEntriesQuery['auditEntries']['edges'][number]['node'];
type Party = NonNullable<Entry['by']>;

const PAGE = 25;
const columns = ['at', 'kind', 'by', 'about', 'number'] as const;
const searches: AuditKind[] = ['SEARCH', 'FOUND', 'CONTEST'];

/** Which entries are shown: of a kind, by or about somebody, of days (ISO). */
export type Filter = { kind?: AuditKind; of?: string; from?: string; to?: string };

/** The entries, the newest first, page after page. */
export function AuditEntries({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Table className="cards-on-phone short-cards audit-entries" border data-color="neutral">
      <caption className="ds-sr-only">{t('audit.entries')}</caption>
      <Table.Head>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell key={column} scope="col">
              {t(`audit.column.${column}`)}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      {cursors.map((after, index) => (
        <Rows
          key={after ?? ''}
          filter={filter}
          after={after}
          last={index === cursors.length - 1}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </Table>
  );
}

function Rows({
  filter,
  after,
  last,
  onMore,
}: {
  filter: Filter;
  after: string | null;
  last: boolean;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: EntriesQuery,
    variables: { ...filter, first: PAGE, after },
    requestPolicy: after ? 'cache-first' : 'network-only',
  });
  const whole = (content: ReactNode) => (
    <Table.Row>
      <Table.Cell colSpan={columns.length}>{content}</Table.Cell>
    </Table.Row>
  );
  if (!data)
    return (
      <Table.Body>
        {whole(
          error ? (
            <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
          ) : (
            <Waiting rows={5} height={40} />
          ),
        )}
      </Table.Body>
    );
  const { edges, pageInfo } = data.auditEntries;
  return (
    <Table.Body>
      {edges.map(({ node }) => (
        <Row key={node.number} entry={node} filter={filter} />
      ))}
      {!after && edges.length === 0 && whole(<Empty title={t('audit.none')} text={t('audit.noneText')} />)}
      {last &&
        pageInfo.hasNextPage &&
        whole(
          <Button variant="secondary" onClick={() => onMore(pageInfo.endCursor!)}>
            {t('audit.more')}
          </Button>,
        )}
    </Table.Body>
  );
}

function Row({ entry, filter }: { entry: Entry; filter: Filter }) {
  const { t } = useTranslation();
  const { count, moment } = useFormats();
  return (
    <Table.Row>
      <Table.Cell data-label={t('audit.column.at')}>
        <time dateTime={entry.at}>{moment(entry.at)}</time>
      </Table.Cell>
      <Table.Cell data-label={t('audit.column.kind')}>{t(`audit.kind.${entry.kind}`)}</Table.Cell>
      <Table.Cell data-label={t('audit.column.by')}>
        {entry.by ? <Who party={entry.by} filter={filter} /> : <Outside />}
      </Table.Cell>
      <Table.Cell data-label={t('audit.column.about')}>
        <About entry={entry} filter={filter} />
      </Table.Cell>
      <Table.Cell data-label={t('audit.column.number')} className="number">
        {count(entry.number)}
      </Table.Cell>
    </Table.Row>
  );
}

/** A name, or what stands for it; following it shows only what concerns that one. */
function Who({ party, filter }: { party: Party; filter: Filter }) {
  const { t } = useTranslation();
  const shown = party.name ?? party.handle;
  return (
    <DsLink asChild className="audit-who">
      <Link to="/admin/audit" search={{ ...filter, of: party.id }} aria-label={t('audit.showOnly', { name: shown })}>
        {shown}
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
  return entry.subject ? <code>{entry.subject}</code> : <Outside />;
}

/** Stands for whoever and whatever the viewer does not administer, whoever it is. */
function Outside() {
  const { t } = useTranslation();
  return <span className="subtle">{t('audit.about.outside')}</span>;
}
