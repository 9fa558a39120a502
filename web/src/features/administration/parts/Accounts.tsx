import { Button, Details, Table, Tag } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { agencyName } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import type { AccountsQuery, Role } from '~/generated/graphql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';
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

export type Account = AccountsQuery['accounts']['edges'][number]['node'];

const PAGE = 25;
const columns = ['name', 'roles', 'agencies', 'change'] as const;

/** The accounts by name, page after page, each with what it may do and how that came about. */
export function Accounts({ search, role }: { search: string | null; role: Role | null }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const [changing, setChanging] = useState<Account | null>(null);
  const [changed, setChanged] = useState<{ name: string; times: number } | null>(null);
  return (
    <>
      <div role="status" className="taxonomy-live">
        {changed && <Tag data-color="success">{t('access.changed', { name: changed.name })}</Tag>}
      </div>
      <Table className="cards-on-phone" border data-color="neutral">
        <caption className="ds-sr-only">{t('access.accounts')}</caption>
        <Table.Head>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {t(`access.column.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        {cursors.map((after, index) => (
          <Rows
            key={`${after} ${changed?.times}`}
            search={search}
            role={role}
            after={after}
            last={index === cursors.length - 1}
            onMore={(next) => setCursors([...cursors, next])}
            onChange={setChanging}
          />
        ))}
      </Table>
      {changing && (
        <ChangeAccess
          account={changing}
          onClose={() => setChanging(null)}
          onChanged={(name) => {
            setChanging(null);
            setCursors([null]);
            setChanged({ name, times: (changed?.times ?? 0) + 1 });
          }}
        />
      )}
    </>
  );
}

function Rows({
  search,
  role,
  after,
  last,
  onMore,
  onChange,
}: {
  search: string | null;
  role: Role | null;
  after: string | null;
  last: boolean;
  onMore: (after: string) => void;
  onChange: (account: Account) => void;
}) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: AccountsDocument,
    variables: { search, role, first: PAGE, after },
    requestPolicy: 'network-only',
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
            <Waiting rows={4} height={48} />
          ),
        )}
      </Table.Body>
    );
  const { edges, pageInfo } = data.accounts;
  return (
    <Table.Body>
      {edges.map(({ node }) => (
        <Row key={node.id} account={node} onChange={() => onChange(node)} />
      ))}
      {!after && edges.length === 0 && whole(<Empty title={t('access.none')} text={t('access.noneText')} />)}
      {last &&
        pageInfo.hasNextPage &&
        whole(
          <Button variant="secondary" onClick={() => onMore(pageInfo.endCursor!)}>
            {t('access.more')}
          </Button>,
        )}
    </Table.Body>
  );
}

function Row({ account, onChange }: { account: Account; onChange: () => void }) {
  const { t, i18n } = useTranslation();
  const { capital, list } = useFormats();
  const names = account.agencies.map((agency) => agencyName(agency, i18n.language));
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {account.name ?? <span className="account-handle">{account.handle}</span>}
        {account.name && <span className="agency-note">{account.handle}</span>}
      </Table.HeaderCell>
      <Table.Cell data-label={t('access.column.roles')}>
        {account.roles.length > 0 ? capital(list(account.roles.map((role) => t(`role.${role}`)))) : t('access.noRole')}
        {account.grants.length > 0 && <History account={account} />}
      </Table.Cell>
      <Table.Cell data-label={t('access.column.agencies')}>
        {account.everywhere ? t('access.everywhere') : list(names) || t('access.noAgency')}
        <Footing account={account} />
      </Table.Cell>
      <Table.Cell>
        {account.obstacle ? (
          <span className="subtle">{t(`access.obstacle.${account.obstacle}`)}</span>
        ) : (
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={t('access.changeOf', { name: account.name ?? account.handle })}
            onClick={onChange}
          >
            {t('access.change')}
          </Button>
        )}
      </Table.Cell>
    </Table.Row>
  );
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
        <ol className="agency-timeline">
          {account.grants.map((grant) => (
            <li key={grant.at}>
              <time dateTime={grant.at}>{moment(grant.at)}</time>
              <div>
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
              </div>
            </li>
          ))}
        </ol>
      </Details.Content>
    </Details>
  );
}
