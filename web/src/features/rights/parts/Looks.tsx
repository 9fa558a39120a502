import { Button, Details, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { failuresOf, type Failure } from '~/api/failure';
import { agencyName } from '~/features/agency/AgencyName';
import { asLevel } from '~/features/skill/levels';
import { SkillName, skillRef, skillText } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { MyLooksQuery } from '~/generated/graphql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { Waiting } from '~/kit/Waiting';
import { ContestRank } from './ContestRank';
import { byDay } from './days';

const MyLooksDocument = graphql(`
  query MyLooks($first: Int!, $after: String) {
    viewer {
      looks(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            kind
            at
            roles
            agencies {
              id
              ...AgencyName
            }
            search {
              titleSv: title(language: SV)
              titleEn: title(language: EN)
              purpose
              share
              from
              to
              rank
              matchCount
              fit
              certainty
              skills {
                level
                must
                skill {
                  id
                  ...SkillName
                }
              }
              fails {
                kind
                skill {
                  id
                  ...SkillName
                }
              }
              contestable
              contest {
                motive
                answer
              }
              override {
                place
                motive
              }
              counted {
                level
                evidence
                relation
                part
                met
                asked {
                  id
                }
                held {
                  id
                  ...SkillName
                }
              }
            }
          }
        }
      }
    }
  }
`);

const PAGE = 20;

type Page = MyLooksQuery['viewer']['looks'];
type Look = Page['edges'][number]['node'];
type Search = NonNullable<Look['search']>;

/** Who looked, day by day, the latest first. */
export function Looks() {
  const { t } = useTranslation();
  const { count, day } = useFormats();
  const client = useClient();
  const [{ data, error }, again] = useQuery({
    query: MyLooksDocument,
    variables: { first: PAGE, after: null },
    requestPolicy: 'cache-and-network',
  });
  const [later, setLater] = useState<Page[]>([]);
  const [fetching, setFetching] = useState(false);
  const [refused, setRefused] = useState<Failure[] | null>(null);
  const list = useRef<HTMLDivElement>(null);
  if (error) return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting rows={4} doing={t('myData.looked.loading')} />;
  const pages = [data.viewer.looks, ...later];
  const total = pages[0]!.totalCount;
  if (total === 0) return <Empty title={t('myData.looked.none')} text={t('myData.looked.noneText')} />;
  const { hasNextPage, endCursor } = pages.at(-1)!.pageInfo;
  const more = () => {
    setFetching(true);
    setRefused(null);
    void client
      .query(MyLooksDocument, { first: PAGE, after: endCursor })
      .toPromise()
      .then((result) => {
        setFetching(false);
        const next = result.data?.viewer.looks;
        if (next) {
          setLater([...later, next]);
          list.current?.focus();
        } else if (result.error) setRefused(failuresOf(result.error));
      });
  };
  // What was said stands in the list that is asked for again, from its beginning.
  const contested = () => {
    setLater([]);
    again({ requestPolicy: 'network-only' });
    list.current?.focus();
  };
  return (
    <div className="looks" ref={list} tabIndex={-1}>
      <p className="subtle" role="status">
        {t('myData.looked.count', { count: total, n: count(total) })}
      </p>
      {byDay(pages.flatMap(({ edges }) => edges.map(({ node }) => node))).map(({ day: each, things }) => (
        <Fragment key={each}>
          <Heading level={3} data-size="2xs">
            {day(each)}
          </Heading>
          <ol className="looks-day">
            {things.map((look) => (
              <Entry key={look.id} look={look} onContested={contested} />
            ))}
          </ol>
        </Fragment>
      ))}
      {refused && <Failed failures={refused} onRetry={more} />}
      {hasNextPage && (
        <Button variant="secondary" aria-disabled={fetching} onClick={() => !fetching && more()}>
          {t(fetching ? 'myData.looked.fetching' : 'myData.looked.more')}
        </Button>
      )}
    </div>
  );
}

function Entry({ look, onContested }: { look: Look; onContested: () => void }) {
  const { t, i18n } = useTranslation();
  const { list, capital, time } = useFormats();
  const agencies = list(look.agencies.map((agency) => agencyName(agency, i18n.language)));
  const roles = list(look.roles.map((role) => t(`role.${role}`)));
  const who = capital(
    agencies
      ? t('myData.looked.whoAt', { who: roles || t('myData.looked.somebody'), agencies })
      : roles || t('myData.looked.somebody'),
  );
  const { search } = look;
  return (
    <li>
      <time dateTime={look.at}>{time(look.at)}</time>
      <div>
        <p>
          <strong>{who}</strong>{' '}
          {look.kind === 'VIEW' && look.roles.includes('PROTECTED_DECIDER')
            ? t('myData.looked.didAsDecider')
            : t(`myData.looked.did.${look.kind}`)}
        </p>
        {search && (
          <>
            <Searched search={search} near={look.kind === 'NEAR_MISS'} />
            <Contested look={look} search={search} onContested={onContested} />
          </>
        )}
      </div>
    </li>
  );
}

/** What a planner set by hand, and what the viewer said against a rank. */
function Contested({ look, search, onContested }: { look: Look; search: Search; onContested: () => void }) {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const { contest, override } = search;
  return (
    <>
      {override && (
        <p>
          {override.place ? t('myData.set.place', { place: count(override.place) }) : t('myData.set.aside')}{' '}
          <q>{override.motive}</q>
        </p>
      )}
      {contest ? (
        <p>
          {t('myData.contest.said')} <q>{contest.motive}</q>{' '}
          {contest.answer ? (
            <>
              {t('myData.contest.answer')} <q>{contest.answer}</q>
            </>
          ) : (
            <span className="subtle">{t('myData.contest.waits')}</span>
          )}
        </p>
      ) : (
        search.contestable && (
          <div className="buttons">
            <ContestRank
              look={look.id}
              what={t('myData.contest.what', {
                rank: count(search.rank),
                need: pick(i18n.language, search.titleSv, search.titleEn) ?? '',
              })}
              onDone={onContested}
            />
          </div>
        )
      )}
    </>
  );
}

function Searched({ search, near }: { search: Search; near: boolean }) {
  const { t, i18n } = useTranslation();
  const { count, percent, period, list } = useFormats();
  const title = pick(i18n.language, search.titleSv, search.titleEn);
  const skills = list(search.skills.map(({ skill }) => skillText(skillRef(skill), i18n.language)));
  const { fails } = search;
  return (
    <>
      <p>
        {title ? t('myData.looked.need', { title }) : t('myData.looked.skills', { skills })}{' '}
        <span className="subtle">
          {t('myData.looked.terms', {
            purpose: t(`purpose.${search.purpose}.name`),
            share: percent(search.share),
            period: period(search.from, search.to),
          })}
        </span>
      </p>
      <p>
        {near
          ? t('myData.looked.nearRank', { rank: count(search.rank) })
          : t('myData.looked.rank', { rank: count(search.rank), of: count(search.matchCount) })}{' '}
        {fails &&
          t('myData.looked.fails', {
            condition:
              fails.kind === 'MUST'
                ? fails.skill
                  ? t('condition.MUST', { skill: skillText(skillRef(fails.skill), i18n.language) })
                  : t('condition.anyMust')
                : t(`condition.${fails.kind}`),
          })}
      </p>
      <Details className="looks-why">
        <Details.Summary>{t('myData.looked.why')}</Details.Summary>
        <Details.Content>
          <Why search={search} />
        </Details.Content>
      </Details>
    </>
  );
}

/** What of the viewer's counted, as it was when the search was made. */
function Why({ search }: { search: Search }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const { counted, fit, certainty } = search;
  if (!counted) return <Paragraph>{t('myData.looked.whyUnknown')}</Paragraph>;
  return (
    <>
      <Paragraph>
        {t('myData.looked.figures', { fit: percent(fit ?? 0), certainty: percent(certainty ?? 0) })}
      </Paragraph>
      <Table className="cards-on-phone" border data-color="neutral">
        <caption className="ds-sr-only">{t('myData.looked.whyTable')}</caption>
        <Table.Head>
          <Table.Row>
            {(['asked', 'counted', 'level', 'part'] as const).map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {t(`myData.looked.column.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {search.skills.map(({ skill, level, must }) => {
            const one = counted.find(({ asked }) => asked.id === skill.id);
            return (
              <Table.Row key={skill.id}>
                <Table.HeaderCell scope="row">
                  <SkillName skill={skill} />
                  <span className="looks-asked">
                    {t(must ? 'myData.looked.must' : 'myData.looked.wish', {
                      level: t(`level.${asLevel(level)}.name`),
                    })}
                  </span>
                </Table.HeaderCell>
                <Table.Cell data-label={t('myData.looked.column.counted')}>
                  {one ? (
                    <>
                      <SkillName skill={one.held} />
                      <span className="looks-asked">{t(`relation.${one.relation}`)}</span>
                    </>
                  ) : (
                    t('relation.NONE')
                  )}
                </Table.Cell>
                <Table.Cell data-label={t('myData.looked.column.level')}>
                  {one && (
                    <>
                      <span className="sentence">{t(`level.${asLevel(one.level)}.name`)}</span>
                      <span className="looks-asked">{t(`evidence.${one.evidence}`)}</span>
                    </>
                  )}
                </Table.Cell>
                <Table.Cell data-label={t('myData.looked.column.part')}>{percent(one?.part ?? 0)}</Table.Cell>
              </Table.Row>
            );
          })}
        </Table.Body>
      </Table>
      <Paragraph className="subtle">{t('myData.looked.then')}</Paragraph>
    </>
  );
}
