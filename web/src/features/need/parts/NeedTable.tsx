import { Button, Link as DsLink, Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { skillRef, skillText } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { NeedStatus } from '~/generated/graphql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';

const NeedsQuery = graphql(`
  query Needs($agency: ID!, $status: NeedStatus!, $first: Int!, $after: String) {
    needs(agency: $agency, status: $status, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          share
          from
          to
          headcount
          created
          skills {
            must
            skill {
              id
              ...SkillName
            }
          }
        }
      }
    }
  }
`);

const PAGE = 20;
const NAMED_SKILLS = 3;

/** The needs of an agency, newest first, page after page. */
export function NeedTable({ agency, status }: { agency: string; status: NeedStatus }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <div className="scroll-x">
      <Table className="cards-on-phone" border data-color="neutral">
        <caption className="ds-sr-only">{t(`needs.caption.${status}`)}</caption>
        <Table.Head>
          <Table.Row>
            {(['title', 'skills', 'period', 'headcount', 'created', 'matches'] as const).map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {t(`needs.column.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        {cursors.map((after, index) => (
          <NeedRows
            key={after ?? ''}
            agency={agency}
            status={status}
            after={after}
            last={index === cursors.length - 1}
            onMore={(next) => setCursors([...cursors, next])}
          />
        ))}
      </Table>
    </div>
  );
}

/** Tells an empty list from a filled one before the table is drawn. */
export function NeedsOrEmpty({
  agency,
  status,
  empty,
}: {
  agency: string;
  status: NeedStatus;
  empty: React.ReactNode;
}) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: NeedsQuery,
    variables: { agency, status, first: PAGE, after: null },
    requestPolicy: 'cache-and-network',
  });
  if (data)
    return data.needs.edges.length === 0 ? (
      empty
    ) : (
      <NeedTable key={`${agency} ${status}`} agency={agency} status={status} />
    );
  if (error) return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  return <Waiting rows={4} doing={t('needs.asking')} />;
}

function NeedRows({
  agency,
  status,
  after,
  last,
  onMore,
}: {
  agency: string;
  status: NeedStatus;
  after: string | null;
  last: boolean;
  onMore: (after: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { percent, period, count, day, list } = useFormats();
  const [{ data, error }, again] = useQuery({ query: NeedsQuery, variables: { agency, status, first: PAGE, after } });
  const next = data?.needs.pageInfo.hasNextPage ? data.needs.pageInfo.endCursor : null;
  return (
    <Table.Body>
      {data?.needs.edges.map(({ node: need }) => {
        const title = need.title || t('needs.untitled');
        const named = need.skills.slice(0, NAMED_SKILLS).map(({ skill }) => skillText(skillRef(skill), i18n.language));
        const others = need.skills.length - named.length;
        return (
          <Table.Row key={need.id}>
            <Table.HeaderCell scope="row">
              <DsLink asChild>
                <Link to="/needs/$need" params={{ need: need.id }}>
                  {title}
                </Link>
              </DsLink>
            </Table.HeaderCell>
            <Table.Cell data-label={t('needs.column.skills')}>
              {others > 0 ? t('needs.moreSkills', { skills: named.join(', '), count: others }) : list(named)}
            </Table.Cell>
            <Table.Cell data-label={t('needs.column.period')}>
              {percent(need.share)}, {period(need.from, need.to)}
            </Table.Cell>
            <Table.Cell data-label={t('needs.column.headcount')}>{count(need.headcount)}</Table.Cell>
            <Table.Cell data-label={t('needs.column.created')}>{day(need.created)}</Table.Cell>
            <Table.Cell data-label={t('needs.column.matches')}>
              <DsLink asChild>
                <Link to="/needs/$need/matches" params={{ need: need.id }} aria-label={t('needs.findFor', { title })}>
                  {t('needs.find')}
                </Link>
              </DsLink>
            </Table.Cell>
          </Table.Row>
        );
      })}
      {(error ?? (last && next)) && (
        <Table.Row>
          <Table.Cell colSpan={6}>
            {error ? (
              <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
            ) : (
              <Button variant="secondary" onClick={() => onMore(next!)}>
                {t('needs.more')}
              </Button>
            )}
          </Table.Cell>
        </Table.Row>
      )}
    </Table.Body>
  );
}
