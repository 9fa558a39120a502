import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { SkillName } from '~/features/skill/SkillName';
import type { Match } from './match';
import { cellState } from './reading';
import { ReasonFacts } from './ReasonFacts';
import { useSpecialistName } from '../useSpecialist';

/** Why a person got what they got for one asked skill, beside the list. */
export function ReasonDialog({ match, skill, onClose }: { match: Match; skill: string; onClose: () => void }) {
  const { t } = useTranslation();
  const nameOf = useSpecialistName();
  const reason = match.reasons.find(({ asked }) => asked.skill.id === skill);
  if (!reason) return null;
  const state = t(`cell.state.${cellState(reason)}`);
  return (
    <Dialog
      open
      onClose={onClose}
      placement="right"
      closeButton={t('close')}
      closedby="any"
      aria-labelledby="reason-title"
      className="drawer"
    >
      <Paragraph data-size="sm" className="subtle">
        {nameOf(match.specialist)}
      </Paragraph>
      <Heading level={2} data-size="xs" id="reason-title">
        <SkillName skill={reason.asked.skill} />
      </Heading>
      <Paragraph>{t(reason.asked.must ? 'reason.mustState' : 'reason.state', { state })}</Paragraph>
      <ReasonFacts reason={reason} />
    </Dialog>
  );
}
