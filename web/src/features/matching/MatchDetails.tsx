import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AgencyName } from '~/features/agency/AgencyName';
import { SkillName } from '~/features/skill/SkillName';
import { CertaintyMeter } from '~/kit/CertaintyMeter';
import type { Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { FitBar } from '~/kit/FitBar';
import { useFormats } from '~/kit/format';
import { useKnown } from './parts/known';
import type { Match } from './parts/match';
import { cellState } from './parts/reading';
import {
  ReasonAge,
  ReasonEvidence,
  ReasonLevel,
  ReasonMark,
  ReasonMeets,
  ReasonPath,
  ReasonRaises,
} from './parts/ReasonFacts';

/** One match with its whole explanation as a table. */
export function MatchDetails({
  match,
  place,
}: {
  match: Match;
  /** Among how many it has its rank; none for who nearly fits or gives a part. */
  place?: { poolSize: number; total: number };
}) {
  const { t } = useTranslation();
  const known = useKnown();
  const { percent, count, language, list } = useFormats();
  const { specialist } = match;
  const columns: Column<Match['reasons'][number]>[] = [
    {
      key: 'asked',
      head: t('reason.term.asked'),
      names: true,
      cell: ({ asked }) => (
        <>
          <SkillName skill={asked.skill} />
          <span className="subtle reason-weight">
            {t(asked.must ? 'match.mustWeight' : 'match.weight', { weight: asked.weight })}
            {asked.exactly && ` · ${t('match.exactly')}`}
          </span>
        </>
      ),
    },
    {
      key: 'held',
      head: t('reason.term.held'),
      cell: (reason) => (
        <>
          <ReasonMark reason={reason} />
          <span className="match-lines">
            <strong>{t(`cell.short.${cellState(reason)}`)}</strong>
            {reason.meets && (
              <>
                <span className="reason-by">{t('reason.term.meets')}</span>
                <ReasonMeets reason={reason} />
                <span className="reason-by">{t('reason.term.counts')}</span>
              </>
            )}
            <span>{t(`relation.${reason.relation}`)}</span>
            <ReasonPath reason={reason} />
          </span>
        </>
      ),
    },
    { key: 'level', head: t('reason.term.level'), cell: (reason) => <ReasonLevel reason={reason} /> },
    {
      key: 'evidence',
      head: t('reason.term.evidence'),
      cell: (reason) => (
        <span className="match-lines">
          <ReasonEvidence held={reason.held} />
          {reason.held && (
            <span className="subtle">
              <ReasonAge held={reason.held} />
            </span>
          )}
        </span>
      ),
    },
    { key: 'part', head: t('reason.term.part'), cell: ({ part }) => percent(part) },
    { key: 'raises', head: t('reason.term.raises'), cell: (reason) => <ReasonRaises reason={reason} /> },
  ];
  return (
    <>
      <div className="match-figures">
        <FitBar fit={match.fit} />
        <CertaintyMeter certainty={match.certainty} />
        <div className="match-free">
          <span className="fit-label">{t('match.free')}</span>
          <strong>{percent(match.freeShare)}</strong>
          <span className="subtle sentence">{known(match)}</span>
        </div>
      </div>
      <dl className="facts facts-wide">
        {place && (
          <>
            <dt>{t('match.place')}</dt>
            <dd>
              {t('match.rankOf', {
                rank: count(match.rank),
                total: count(place.total),
                pool: count(place.poolSize),
              })}{' '}
              <DsLink asChild>
                <Link to="/ranking">{t('why.how')}</Link>
              </DsLink>
            </dd>
          </>
        )}
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
        <DataTable
          caption={t('match.reasons')}
          columns={columns}
          rows={match.reasons}
          keyOf={({ asked }) => asked.skill.id}
        />
      </section>
    </>
  );
}
