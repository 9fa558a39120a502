import { Button, Label, Field, Link as DsLink, Search, Select, Table, Tag } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { graphql } from '~/generated/gql';
import type { AgencyState } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { useDebounced } from '~/kit/debounced';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import { AgencyName } from './AgencyName';

const AgenciesQuery = graphql(`
  query Agencies($search: String, $state: AgencyState, $first: Int!, $after: String) {
    agencies(search: $search, state: $state, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        formerly
        node {
          id
          ...AgencyName
          kind
          state
          region {
            code
            name
          }
        }
      }
    }
  }
`);

const PAGE = 50;
const states: AgencyState[] = ['ACTIVE', 'DISSOLVED', 'LEFT'];

export const isState = (text?: string): text is AgencyState => states.some((state) => state === text);

/** All agencies, found by what they are and were called. */
export function AgenciesPage({ query, state }: { query: string; state?: AgencyState }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(query);
  const search = useDebounced(text.trim(), 200);
  const show = (next: { q?: string; state?: AgencyState }) =>
    void navigate({ to: '/admin/agencies', search: next, replace: true });
  return (
    <Page
      above={<Back to="/admin" page={t('admin.title')} />}
      id="agencies"
      title={t('agencies.title')}
      lead={t('agencies.lead')}
      wide
    >
      <form
        className="form-row"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          show({ q: text.trim() || undefined, state });
        }}
      >
        <Field>
          <Label htmlFor="agencies-search">{t('agencies.search')}</Label>
          <Search>
            <Search.Input
              id="agencies-search"
              maxLength={200}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onBlur={() => show({ q: text.trim() || undefined, state })}
            />
          </Search>
        </Field>
        <Field>
          <Label htmlFor="agencies-state">{t('agencies.state')}</Label>
          <Select
            id="agencies-state"
            value={state ?? ''}
            onChange={(event) =>
              show({
                q: text.trim() || undefined,
                state: isState(event.target.value) ? event.target.value : undefined,
              })
            }
          >
            <Select.Option value="">{t('agencies.all')}</Select.Option>
            {states.map((each) => (
              <Select.Option key={each} value={each}>
                {t(`agencies.those.${each}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </form>
      <Found key={`${search} ${state ?? ''}`} search={search} state={state} />
    </Page>
  );
}

function Found({ search, state }: { search: string; state?: AgencyState }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const [{ data, error }, again] = useQuery({
    query: AgenciesQuery,
    variables: { search: search || null, state, first: PAGE, after: null },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting rows={6} height={48} />;
  return (
    <section aria-labelledby="agencies-found">
      <h2 className="results-title" id="agencies-found" aria-live="polite">
        {t('agencies.found', { count: data.agencies.totalCount })}
      </h2>
      {data.agencies.totalCount === 0 ? (
        <Empty title={t('agencies.none')} text={t('agencies.noneText')} />
      ) : (
        <Table className="cards-on-phone" border data-color="neutral">
          <caption className="ds-sr-only">{t('agencies.title')}</caption>
          <Table.Head>
            <Table.Row>
              {(['name', 'kind', 'region', 'state'] as const).map((column) => (
                <Table.HeaderCell key={column} scope="col">
                  {t(`agencies.column.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          {cursors.map((after, index) => (
            <Rows
              key={after ?? ''}
              search={search}
              state={state}
              after={after}
              last={index === cursors.length - 1}
              onMore={(next) => setCursors([...cursors, next])}
            />
          ))}
        </Table>
      )}
    </section>
  );
}

function Rows({
  search,
  state,
  after,
  last,
  onMore,
}: {
  search: string;
  state?: AgencyState;
  after: string | null;
  last: boolean;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: AgenciesQuery,
    variables: { search: search || null, state, first: PAGE, after },
  });
  const next = data?.agencies.pageInfo.hasNextPage ? data.agencies.pageInfo.endCursor : null;
  return (
    <Table.Body>
      {data?.agencies.edges.map(({ node, formerly }) => (
        <Table.Row key={node.id}>
          <Table.HeaderCell scope="row">
            <DsLink asChild>
              <Link to="/admin/agencies/$agency" params={{ agency: node.id }}>
                <AgencyName agency={node} />
              </Link>
            </DsLink>
            {formerly && <span className="agency-formerly">{t('agencies.formerly', { name: formerly })}</span>}
          </Table.HeaderCell>
          <Table.Cell data-label={t('agencies.column.kind')}>{t(`agency.kind.${node.kind}`)}</Table.Cell>
          <Table.Cell data-label={t('agencies.column.region')}>{node.region?.name ?? '–'}</Table.Cell>
          <Table.Cell data-label={t('agencies.column.state')}>
            <StateTag state={node.state} />
          </Table.Cell>
        </Table.Row>
      ))}
      {(error ?? (last && next)) && (
        <Table.Row>
          <Table.Cell colSpan={4}>
            {error ? (
              <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
            ) : (
              <Button variant="secondary" onClick={() => onMore(next!)}>
                {t('agencies.more')}
              </Button>
            )}
          </Table.Cell>
        </Table.Row>
      )}
    </Table.Body>
  );
}

/** Whether an agency takes part, in a word. */
export function StateTag({ state }: { state: AgencyState }) {
  const { t } = useTranslation();
  return (
    <Tag data-size="sm" data-color={state === 'ACTIVE' ? 'success' : 'neutral'}>
      {t(`agency.state.${state}`)}
    </Tag>
  );
}
