import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agencyName } from '~/features/agency/AgencyName';
import { asLevel } from '~/features/skill/levels';
import { SkillName, skillRef, skillText } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { MyLooksQuery } from '~/generated/graphql';
import type { Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { Empty } from '~/kit/Empty';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { Paged } from '~/kit/Paged';
import { Timeline } from '~/kit/Timeline';
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
            skill {
              ...SkillName
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
              lacked {
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

type Look = MyLooksQuery['viewer']['looks']['edges'][number]['node'];
type Search = NonNullable<Look['search']>;

/** Who looked, day by day, the latest first. */
export function Looks() {
  const { t } = useTranslation();
  const { count, day, time } = useFormats();
  // What was said stands in the list that is asked for again, from its beginning.
  const [contested, setContested] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  return (
    <div className="looks" ref={list} tabIndex={-1}>
      <Paged
        key={contested}
        query={MyLooksDocument}
        variables={{}}
        size={20}
        of={(data) => data.viewer.looks}
        requestPolicy={contested ? 'network-only' : undefined}
        empty={<Empty title={t('myData.looked.none')} text={t('myData.looked.noneText')} />}
        doing={t('myData.looked.loading')}
        around={(content, total) => (
          <>
            {total > 0 && (
              <p className="subtle" role="status">
                {t('myData.looked.count', { count: total, n: count(total) })}
              </p>
            )}
            {content}
          </>
        )}
      >
        {(rows, { arrived }) =>
          byDay(rows.map(({ node }) => node)).map(({ day: each, things }) => (
            <Fragment key={each}>
              <Heading level={3} data-size="2xs">
                {day(each)}
              </Heading>
              <Timeline
                short
                events={things.map((look) => ({
                  key: look.id,
                  at: look.at,
                  when: time(look.at),
                  what: (
                    <What
                      look={look}
                      onContested={() => {
                        setContested(contested + 1);
                        list.current?.focus();
                      }}
                    />
                  ),
                }))}
                arrived={arrived && things.findIndex(({ id }) => id === rows[arrived]?.node.id)}
              />
            </Fragment>
          ))
        }
      </Paged>
    </div>
  );
}

function What({ look, onContested }: { look: Look; onContested: () => void }) {
  const { t, i18n } = useTranslation();
  const { list, capital } = useFormats();
  const agencies = list(look.agencies.map((agency) => agencyName(agency, i18n.language)));
  const roles = list(look.roles.map((role) => t(`role.${role}`)));
  const who = capital(
    agencies
      ? t('myData.looked.whoAt', { who: roles || t('myData.looked.somebody'), agencies })
      : roles || t('myData.looked.somebody'),
  );
  const { search } = look;
  return (
    <>
      <p>
        <strong>{who}</strong>{' '}
        {look.kind === 'VIEW' && look.roles.includes('PROTECTED_DECIDER')
          ? t('myData.looked.didAsDecider')
          : t(`myData.looked.did.${look.kind}`, {
              skill: look.skill ? skillText(skillRef(look.skill), i18n.language) : '',
            })}
      </p>
      {search && (
        <>
          <Searched search={search} as={look.kind} />
          <Contested look={look} search={search} onContested={onContested} />
        </>
      )}
    </>
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
          {override.motive && <q>{override.motive}</q>}
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

function Searched({ search, as }: { search: Search; as: Look['kind'] }) {
  const { t, i18n } = useTranslation();
  const { count, percent, period, list } = useFormats();
  const title = pick(i18n.language, search.titleSv, search.titleEn);
  const skills = list(search.skills.map(({ skill }) => skillText(skillRef(skill), i18n.language)));
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
        {as !== 'VIEW' &&
          as !== 'STAFF' &&
          as !== 'SHORTLIST' &&
          as !== 'NAME' &&
          t(`myData.looked.place.${as}`, { rank: count(search.rank), of: count(search.matchCount) })}{' '}
        {search.lacked.length > 0 &&
          t('myData.looked.fails', {
            condition: list(
              search.lacked.map(({ kind, skill }) =>
                kind !== 'MUST'
                  ? t(`condition.${kind}`)
                  : skill
                    ? t('condition.MUST', { skill: skillText(skillRef(skill), i18n.language) })
                    : t('condition.anyMust'),
              ),
            ),
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
  const oneOf = ({ skill }: Search['skills'][number]) => counted.find(({ asked }) => asked.id === skill.id);
  const columns: Column<Search['skills'][number]>[] = [
    {
      key: 'asked',
      head: t('myData.looked.column.asked'),
      names: true,
      cell: ({ skill, level, must }) => (
        <>
          <SkillName skill={skill} />
          <span className="looks-asked">
            {t(must ? 'myData.looked.must' : 'myData.looked.wish', { level: t(`level.${asLevel(level)}.name`) })}
          </span>
        </>
      ),
    },
    {
      key: 'counted',
      head: t('myData.looked.column.counted'),
      cell: (asked) => {
        const one = oneOf(asked);
        if (!one) return t('relation.NONE');
        return (
          <>
            <SkillName skill={one.held} />
            <span className="looks-asked">{t(`relation.${one.relation}`)}</span>
          </>
        );
      },
    },
    {
      key: 'level',
      head: t('myData.looked.column.level'),
      cell: (asked) => {
        const one = oneOf(asked);
        return (
          one && (
            <>
              <span className="sentence">{t(`level.${asLevel(one.level)}.name`)}</span>
              <span className="looks-asked">{t(`evidence.${one.evidence}`)}</span>
            </>
          )
        );
      },
    },
    { key: 'part', head: t('myData.looked.column.part'), cell: (asked) => percent(oneOf(asked)?.part ?? 0) },
  ];
  return (
    <>
      <Paragraph>
        {t('myData.looked.figures', { fit: percent(fit ?? 0), certainty: percent(certainty ?? 0) })}
      </Paragraph>
      <DataTable
        caption={t('myData.looked.whyTable')}
        columns={columns}
        rows={search.skills}
        keyOf={({ skill }) => skill.id}
      />
      <Paragraph className="subtle">{t('myData.looked.then')}</Paragraph>
    </>
  );
}
