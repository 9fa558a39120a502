import { Label, Field, Link as DsLink, Select, Tag } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '~/generated/gql';
import type { AgenciesQuery, AgencyState } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { words, type Column } from '~/kit/column';
import { useDebounced } from '~/kit/debounced';
import { Empty } from '~/kit/Empty';
import { Page } from '~/kit/Page';
import { PagedTable } from '~/kit/PagedTable';
import { SearchField } from '~/kit/SearchField';
import { AgencyName, agencyName } from './AgencyName';

const AgenciesDocument = graphql(`
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

type Edge = AgenciesQuery['agencies']['edges'][number];

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
        <SearchField
          id="agencies-search"
          label={t('agencies.search')}
          value={text}
          onChange={setText}
          onBlur={() => show({ q: text.trim() || undefined, state })}
        />
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
      <Found search={search} state={state} />
    </Page>
  );
}

function Found({ search, state }: { search: string; state?: AgencyState }) {
  const { t } = useTranslation();
  return (
    <PagedTable
      query={AgenciesDocument}
      variables={{ search: search || null, state }}
      size={50}
      of={(data) => data.agencies}
      caption={t('agencies.title')}
      columns={useColumns()}
      keyOf={({ node }) => node.id}
      empty={<Empty title={t('agencies.none')} text={t('agencies.noneText')} />}
      around={(table, total) => (
        <section aria-labelledby="agencies-found">
          <h2 className="results-title" id="agencies-found" aria-live="polite">
            {t('agencies.found', { count: total })}
          </h2>
          {table}
        </section>
      )}
      file={t('agencies.title')}
    />
  );
}

function useColumns(): Column<Edge>[] {
  const { t, i18n } = useTranslation();
  return [
    {
      key: 'name',
      head: t('agencies.column.name'),
      names: true,
      value: ({ node }) => agencyName(node, i18n.language),
      cell: ({ node, formerly }) => (
        <>
          <DsLink asChild>
            <Link to="/admin/agencies/$agency" params={{ agency: node.id }}>
              <AgencyName agency={node} />
            </Link>
          </DsLink>
          {formerly && <span className="agency-formerly">{t('agencies.formerly', { name: formerly })}</span>}
        </>
      ),
    },
    words('kind', t('agencies.column.kind'), ({ node }) => t(`agency.kind.${node.kind}`)),
    words('region', t('agencies.column.region'), ({ node }) => node.region?.name ?? '–'),
    {
      key: 'state',
      head: t('agencies.column.state'),
      value: ({ node }) => t(`agency.state.${node.state}`),
      cell: ({ node }) => <StateTag state={node.state} />,
    },
  ];
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
