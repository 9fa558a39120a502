import { Button, Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agencyName } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import type { AccountsQuery, Role } from '~/generated/graphql';
import type { Column } from '~/kit/column';
import { Empty } from '~/kit/Empty';
import { useFormats } from '~/kit/format';
import { LiveNotice } from '~/kit/Notice';
import { PagedTable } from '~/kit/PagedTable';
import { Timeline } from '~/kit/Timeline';
import type { Account } from './account';
import { ChangeAccess } from './ChangeAccess';
import { isGiven } from './roles';

const AccountsDocument = graphql(`
  query Accounts($search: String, $role: Role, $first: Int!, $after: String) {
    accounts(search: $search, role: $role, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          handle
          name
          roles
          everywhere
          own
          obstacle
          version
          footing
          until
          responsible {
            id
            name
            handle
          }
          worksAt {
            id
          }
          agencies {
            id
            ...AgencyName
          }
          grants {
            at
            by {
              name
              handle
            }
            why
            rolesBefore
            roles
            until
            agencies {
              id
              ...AgencyName
            }
          }
        }
      }
    }
  }
`);

type Edge = AccountsQuery['accounts']['edges'][number];

/** The accounts by name, page after page, each with what it may do and how that came about. */
export function Accounts({ search, role }: { search: string | null; role: Role | null }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<Account | null>(null);
  const [changed, setChanged] = useState<{ name: string; times: number } | null>(null);
  return (
    <>
      <LiveNotice>{changed && t('access.changed', { name: changed.name })}</LiveNotice>
      <PagedTable
        key={changed?.times}
        query={AccountsDocument}
        variables={{ search, role }}
        size={25}
        of={(data) => data.accounts}
        requestPolicy="network-only"
        caption={t('access.accounts')}
        columns={useColumns(setChanging)}
        keyOf={({ node }) => node.id}
        empty={<Empty title={t('access.none')} text={t('access.noneText')} />}
      />
      {changing && (
        <ChangeAccess
          account={changing}
          onClose={() => setChanging(null)}
          onChanged={(name) => {
            setChanging(null);
            setChanged({ name, times: (changed?.times ?? 0) + 1 });
          }}
        />
      )}
    </>
  );
}

function useColumns(onChange: (account: Account) => void): Column<Edge>[] {
  const { t, i18n } = useTranslation();
  const { capital, list } = useFormats();
  return [
    {
      key: 'name',
      head: t('access.column.name'),
      names: true,
      cell: ({ node: { name, handle } }) => (
        <>
          {name ?? <span className="account-handle as-written">{handle}</span>}
          {name && <span className="agency-note">{handle}</span>}
        </>
      ),
    },
    {
      key: 'roles',
      head: t('access.column.roles'),
      cell: ({ node }) => (
        <>
          {node.roles.length > 0 ? capital(list(node.roles.map((role) => t(`role.${role}`)))) : t('access.noRole')}
          {node.grants.length > 0 && <History account={node} />}
        </>
      ),
    },
    {
      key: 'agencies',
      head: t('access.column.agencies'),
      cell: ({ node }) => (
        <>
          {node.everywhere
            ? t('access.everywhere')
            : list(node.agencies.map((agency) => agencyName(agency, i18n.language))) || t('access.noAgency')}
          <Footing account={node} />
        </>
      ),
    },
    {
      key: 'change',
      head: t('access.column.change'),
      bare: true,
      cell: ({ node }) =>
        node.obstacle ? (
          <span className="subtle">{t(`access.obstacle.${node.obstacle}`)}</span>
        ) : (
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={t('access.changeOf', { name: node.name ?? node.handle })}
            onClick={() => onChange(node)}
          >
            {t('access.change')}
          </Button>
        ),
    },
  ];
}

/** What the roles stand on, where that is not the employment alone. */
function Footing({ account: { roles, footing, until, responsible } }: { account: Account }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  if (!roles.some(isGiven)) return null;
  const texts = [
    footing === 'ANSWERED' && responsible && t('access.answeredBy', { name: responsible.name ?? responsible.handle }),
    footing === 'UNANSWERED' && t('access.unanswered'),
    footing === 'NONE' && t('access.ended'),
    footing !== 'NONE' && until && t('access.lastDay', { day: day(until) }),
  ].filter(Boolean);
  return texts.map((text) => (
    <span key={String(text)} className="agency-note">
      {text}
    </span>
  ));
}

function History({ account }: { account: Account }) {
  const { t, i18n } = useTranslation();
  const { list, moment, day } = useFormats();
  const names = (roles: Role[]) =>
    roles.length > 0 ? list(roles.map((role) => t(`role.${role}`))) : t('access.noRole');
  return (
    <Details className="access-history" data-size="sm">
      <Details.Summary>{t('access.history', { count: account.grants.length })}</Details.Summary>
      <Details.Content>
        <Timeline
          events={account.grants.map((grant) => ({
            key: grant.at,
            at: grant.at,
            when: moment(grant.at),
            what: (
              <>
                <p>
                  {t('access.fromTo', { before: names(grant.rolesBefore), after: names(grant.roles) })}{' '}
                  {grant.agencies.length > 0 &&
                    t('access.for', {
                      agencies: list(grant.agencies.map((each) => agencyName(each, i18n.language))),
                    })}{' '}
                  {grant.until && t('access.lastDay', { day: day(grant.until) })}
                </p>
                <p className="agency-note">
                  {grant.by ? (grant.by.name ?? grant.by.handle) : t('audit.about.outside')}: <q>{grant.why}</q>
                </p>
              </>
            ),
          }))}
        />
      </Details.Content>
    </Details>
  );
}
