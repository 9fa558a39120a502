import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { SkillName } from '~/features/skill/SkillName';
import { asLevel } from '~/features/skill/levels';
import { useFormats } from '~/kit/format';
import type { Reason } from './match';
import { cellFill, cellState, metElsewhere, reached } from './reading';

/** How much of what is asked is reached, drawn; the words beside it say the same. */
export function ReasonMark({ reason }: { reason: Reason }) {
  return (
    <span className="strip-mark" data-fill={cellFill(cellState(reason))} aria-hidden="true">
      <span className="strip-fill" style={{ inlineSize: `${Math.round(reached(reason) * 100)}%` }} />
    </span>
  );
}

/** The way in the taxonomy from what is held to what is asked. */
export function ReasonPath({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  if (reason.path.length < 2) return null;
  return (
    <ol className="path" aria-label={t('reason.path')}>
      {reason.path.map((skill) => (
        <li key={skill.id}>
          <SkillName skill={skill} />
        </li>
      ))}
    </ol>
  );
}

/** The held level against the asked one, in words. */
export function ReasonLevel({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  const asked = t(`level.${asLevel(reason.asked.level)}.name`);
  if (!reason.held) return <span className="sentence">{t('reason.levelAsked', { asked })}</span>;
  const { level, band } = reason.held;
  const held = level ? t(`level.${asLevel(level)}.name`) : t(`band.${band}`);
  return (
    <>
      <span className="sentence">{t('reason.levelHeld', { held, asked })}</span>
      {metElsewhere(reason) && <span className="subtle sentence">{t('reason.metElsewhere')}</span>}
    </>
  );
}

export function ReasonEvidence({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  if (!reason.held) return <span className="sentence">{t('reason.none')}</span>;
  return (
    <span className="sentence">
      {reason.held.expired ? t('reason.expired') : t(`evidence.${reason.held.evidence}`)}
    </span>
  );
}

export function ReasonAge({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  const { month } = useFormats();
  if (!reason.held) return <span className="sentence">{t('reason.none')}</span>;
  const age = t(`age.${reason.held.age}`);
  return (
    <span className="sentence">
      {reason.held.lastUsed ? t('reason.lastUsed', { month: month(reason.held.lastUsed), age }) : age}
    </span>
  );
}

/** What would raise it, the largest first. */
export function ReasonRaises({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  if (reason.raises.length === 0) return <>{t('reason.nothingRaises')}</>;
  return (
    <ul className="plain">
      {reason.raises.map((raise, index) => (
        <li key={index}>
          {raise.kind === 'LEVEL'
            ? t('raise.LEVEL', { level: t(`level.${asLevel(raise.level ?? reason.asked.level)}.name`) })
            : raise.kind === 'EVIDENCE'
              ? t('raise.EVIDENCE', { evidence: t(`evidence.${raise.evidence ?? 'CERTIFIED'}`) })
              : t(`raise.${raise.kind}`)}
        </li>
      ))}
    </ul>
  );
}

/** Everything about one asked skill of one match, as pairs of word and fact. */
export function ReasonFacts({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const facts = [
    [
      'held',
      reason.held ? (
        <DsLink asChild>
          <Link to="/skills/$id" params={{ id: reason.held.skill.id }}>
            <SkillName skill={reason.held.skill} />
          </Link>
        </DsLink>
      ) : (
        t('reason.nothing')
      ),
    ],
    [
      'close',
      <Fragment key="close">
        {t(`relation.${reason.relation}`)}
        <ReasonPath reason={reason} />
      </Fragment>,
    ],
    ['level', <ReasonLevel key="level" reason={reason} />],
    ['evidence', <ReasonEvidence key="evidence" reason={reason} />],
    ['age', <ReasonAge key="age" reason={reason} />],
    ['part', percent(reason.part)],
    ['raises', <ReasonRaises key="raises" reason={reason} />],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([key, fact]) => (
        <Fragment key={key}>
          <dt>{t(`reason.term.${key}`)}</dt>
          <dd>{fact}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
