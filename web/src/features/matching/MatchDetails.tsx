import { Heading, Link as DsLink, Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AgencyName } from '~/features/agency/AgencyName';
import { SkillName } from '~/features/skill/SkillName';
import { CertaintyMeter } from '~/kit/CertaintyMeter';
import { FitBar } from '~/kit/FitBar';
import { useFormats } from '~/kit/format';
import type { Match } from './parts/match';
import { cellFill, cellState, reached } from './parts/reading';
import { ReasonAge, ReasonEvidence, ReasonLevel, ReasonPath, ReasonRaises } from './parts/ReasonFacts';

/** One match with its whole explanation as a table. */
export function MatchDetails({ match, poolSize, total }: { match: Match; poolSize: number; total: number }) {
  const { t } = useTranslation();
  const { percent, count, language, list } = useFormats();
  const { specialist } = match;
  return (
    <>
      <div className="match-figures">
        <FitBar fit={match.fit} />
        <CertaintyMeter certainty={match.certainty} />
        <div className="match-free">
          <span className="fit-label">{t('match.free')}</span>
          <strong>{percent(match.freeShare)}</strong>
        </div>
      </div>
      <dl className="facts facts-wide">
        <dt>{t('match.place')}</dt>
        <dd>
          {t('match.rankOf', { rank: count(match.rank), total: count(total), pool: count(poolSize) })}{' '}
          <DsLink asChild>
            <Link to="/ranking">{t('why.how')}</Link>
          </DsLink>
        </dd>
        {specialist.agency && (
          <>
            <dt>{t('match.agency')}</dt>
            <dd>
              <AgencyName agency={specialist.agency} />
            </dd>
          </>
        )}
        {specialist.__typename === 'Person' ? (
          <>
            {specialist.title && (
              <>
                <dt>{t('match.title')}</dt>
                <dd>{specialist.title}</dd>
              </>
            )}
            {specialist.places.length > 0 && (
              <>
                <dt>{t('match.places')}</dt>
                <dd>{list(specialist.places.map(({ name }) => name))}</dd>
              </>
            )}
            {specialist.languages.length > 0 && (
              <>
                <dt>{t('match.languages')}</dt>
                <dd>{list(specialist.languages.map(language))}</dd>
              </>
            )}
          </>
        ) : (
          <>
            <dt>{t('match.region')}</dt>
            <dd>{specialist.region?.name ?? t('country')}</dd>
            <dt>{t('match.seen')}</dt>
            <dd>{t('match.seenAs')}</dd>
          </>
        )}
      </dl>
      <section aria-labelledby="reasons">
        <Heading level={2} data-size="sm" id="reasons">
          {t('match.reasons')}
        </Heading>
        <p className="subtle">{t('match.reasonsLead')}</p>
        <Table className="cards-on-phone" border data-color="neutral">
          <Table.Head>
            <Table.Row>
              {(['asked', 'held', 'level', 'evidence', 'part', 'raises'] as const).map((column) => (
                <Table.HeaderCell key={column} scope="col">
                  {t(`reason.term.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {match.reasons.map((reason) => {
              const state = cellState(reason);
              return (
                <Table.Row key={reason.asked.skill.id}>
                  <Table.HeaderCell scope="row">
                    <SkillName skill={reason.asked.skill} />
                    <span className="subtle reason-weight">
                      {t(reason.asked.must ? 'match.mustWeight' : 'match.weight', { weight: reason.asked.weight })}
                    </span>
                  </Table.HeaderCell>
                  <Table.Cell data-label={t('reason.term.held')}>
                    <span className="strip-mark" data-fill={cellFill(state)} aria-hidden="true">
                      <span className="strip-fill" style={{ inlineSize: `${Math.round(reached(reason) * 100)}%` }} />
                    </span>
                    <span className="match-lines">
                      <strong>{t(`strip.short.${state}`)}</strong>
                      <span>{t(`relation.${reason.relation}`)}</span>
                      <ReasonPath reason={reason} />
                    </span>
                  </Table.Cell>
                  <Table.Cell data-label={t('reason.term.level')}>
                    <ReasonLevel reason={reason} />
                  </Table.Cell>
                  <Table.Cell data-label={t('reason.term.evidence')}>
                    <span className="match-lines">
                      <ReasonEvidence reason={reason} />
                      {reason.held && (
                        <span className="subtle">
                          <ReasonAge reason={reason} />
                        </span>
                      )}
                    </span>
                  </Table.Cell>
                  <Table.Cell data-label={t('reason.term.part')}>{percent(reason.part)}</Table.Cell>
                  <Table.Cell data-label={t('reason.term.raises')}>
                    <ReasonRaises reason={reason} />
                  </Table.Cell>
                </Table.Row>
              );
            })}
          </Table.Body>
        </Table>
      </section>
    </>
  );
}
