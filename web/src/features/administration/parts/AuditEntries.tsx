import { Button, Table } from '@digdir/designsystemet-react';
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
  query AuditEntries($kind: AuditKind, $of: ID, $first: Int!, $after: String) {
    auditEntries(kind: $kind, of: $of, first: $first, after: $after) {
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
type Party = Entry['by'];

const PAGE = 25;
const columns = ['at', 'kind', 'by', 'about', 'number'] as const;

/** The entries, the newest first, page after page. */
export function AuditEntries({ kind, of, onOf }: { kind?: AuditKind; of?: string; onOf: (id: string) => void }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Table className="cards-on-phone audit-entries" border data-color="neutral">
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
          kind={kind}
          of={of}
          after={after}
          last={index === cursors.length - 1}
          onMore={(next) => setCursors([...cursors, next])}
          onOf={onOf}
        />
      ))}
    </Table>
  );
}

function Rows({
  kind,
  of,
  after,
  last,
  onMore,
  onOf,
}: {
  kind?: AuditKind;
  of?: string;
  after: string | null;
  last: boolean;
  onMore: (after: string) => void;
  onOf: (id: string) => void;
}) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: EntriesQuery,
    variables: { kind, of, first: PAGE, after },
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
        <Row key={node.number} entry={node} onOf={onOf} />
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

function Row({ entry, onOf }: { entry: Entry; onOf: (id: string) => void }) {
  const { t } = useTranslation();
  const { count, moment } = useFormats();
  return (
    <Table.Row>
      <Table.Cell data-label={t('audit.column.at')}>
        <time dateTime={entry.at}>{moment(entry.at)}</time>
      </Table.Cell>
      <Table.Cell data-label={t('audit.column.kind')}>{t(`audit.kind.${entry.kind}`)}</Table.Cell>
      <Table.Cell data-label={t('audit.column.by')}>
        <Who party={entry.by} onOf={onOf} />
      </Table.Cell>
      <Table.Cell data-label={t('audit.column.about')}>
        <About entry={entry} onOf={onOf} />
      </Table.Cell>
      <Table.Cell data-label={t('audit.column.number')} className="number">
        {count(entry.number)}
      </Table.Cell>
    </Table.Row>
  );
}

/** A name, or what stands for it; choosing it shows only what concerns that one. */
function Who({ party, onOf }: { party: Party; onOf: (id: string) => void }) {
  const { t } = useTranslation();
  const shown = party.name ?? party.handle;
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      className="audit-who"
      aria-label={t('audit.showOnly', { name: shown })}
      onClick={() => onOf(party.id)}
    >
      {shown}
    </Button>
  );
}

function About({ entry, onOf }: { entry: Entry; onOf: (id: string) => void }) {
  const { t } = useTranslation();
  if (entry.party) return <Who party={entry.party} onOf={onOf} />;
  if (entry.agency)
    return (
      <>
        {t(`audit.about.${entry.kind === 'SEARCH' || entry.kind === 'FOUND' ? 'search' : 'agency'}`)}{' '}
        <AgencyName agency={entry.agency} />
      </>
    );
  if (entry.kind === 'VIEW') return <span className="subtle">{t('audit.about.hidden')}</span>;
  if (entry.kind === 'READ') return <span className="subtle">{t('audit.about.all')}</span>;
  if (entry.kind === 'PRUNED') return t('audit.about.pruned', { number: entry.subject });
  return <code>{entry.subject}</code>;
}
