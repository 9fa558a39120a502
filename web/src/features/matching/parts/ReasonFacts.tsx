import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { SkillName } from '~/features/skill/SkillName';
import { asLevel } from '~/features/skill/levels';
import { useFormats } from '~/kit/format';
import { SkillMark } from '~/kit/SkillMark';
import type { Held, Reason } from './match';
import { useLevelWords, useSkillCell } from './skillWords';

/** How the skill is had, drawn; the words beside it say the same. */
export function ReasonMark({ reason }: { reason: Reason }) {
  const { fill, low, level } = useSkillCell()(reason);
  return <SkillMark fill={fill} low={low} level={level} />;
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
  const levelWords = useLevelWords();
  const asked = t(`level.${asLevel(reason.asked.level)}.name`);
  if (!reason.held) return <span className="sentence">{t('reason.levelAsked', { asked })}</span>;
  return <span className="sentence">{t('reason.levelHeld', { held: levelWords(reason.held), asked })}</span>;
}

export function ReasonEvidence({ held }: { held?: Held | null }) {
  const { t } = useTranslation();
  if (!held) return <span className="sentence">{t('reason.none')}</span>;
  return <span className="sentence">{held.expired ? t('reason.expired') : t(`evidence.${held.evidence}`)}</span>;
}

export function ReasonAge({ held }: { held?: Held | null }) {
  const { t } = useTranslation();
  const { month } = useFormats();
  if (!held) return <span className="sentence">{t('reason.none')}</span>;
  const age = t(`age.${held.age}`);
  return (
    <span className="sentence">{held.lastUsed ? t('reason.lastUsed', { month: month(held.lastUsed), age }) : age}</span>
  );
}

/** What meets the level that is asked for, where that is not what gives the points. */
export function ReasonMeets({ reason: { meets } }: { reason: Reason }) {
  const levelWords = useLevelWords();
  if (!meets) return null;
  return (
    <span className="match-lines">
      <strong>
        <SkillName skill={meets.skill} />
      </strong>
      <span>{levelWords(meets)}</span>
      <span className="subtle">
        <ReasonEvidence held={meets} /> · <ReasonAge held={meets} />
      </span>
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
    ...(reason.meets ? [['meets', <ReasonMeets key="meets" reason={reason} />] as const] : []),
    [
      reason.meets ? 'counts' : 'held',
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
    ['evidence', <ReasonEvidence key="evidence" held={reason.held} />],
    ['age', <ReasonAge key="age" held={reason.held} />],
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
