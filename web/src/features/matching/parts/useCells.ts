import { useTranslation } from 'react-i18next';
import { skillRef, skillText } from '~/features/skill/SkillName';
import type { StripCell } from '~/kit/SkillStrip';
import type { Reason } from './match';
import { cellFill, cellState, heldInstead, reached } from './reading';

/** The strip of a match: a cell for each asked skill, drawn and in words. */
export function useCells(): (reasons: readonly Reason[]) => StripCell[] {
  const { t, i18n } = useTranslation();
  return (reasons) =>
    reasons.map((reason) => {
      const label = skillText(skillRef(reason.asked.skill), i18n.language);
      const state = cellState(reason);
      const held = heldInstead(reason);
      const heldText = held && skillText(skillRef(held), i18n.language);
      const stateText = t(`strip.state.${state}`);
      return {
        key: reason.asked.skill.id,
        label,
        fill: cellFill(state),
        reached: reached(reason),
        must: reason.asked.must,
        held:
          heldText &&
          t('strip.held', { state: t(`strip.short.${state === 'beside' ? 'near' : state}`), skill: heldText }),
        text: t(reason.asked.must ? 'strip.mustCell' : 'strip.cell', {
          skill: label,
          state: heldText ? `${stateText} (${heldText})` : stateText,
        }),
      };
    });
}
