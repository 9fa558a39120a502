import { useTranslation } from 'react-i18next';
import { asLevel } from '~/features/skill/levels';
import { skillRef, skillText } from '~/features/skill/SkillName';
import type { CellFill } from '~/kit/SkillMark';
import type { Held, Reason } from './match';
import { cellFill, cellState, heldInstead, isLow, levelFigures, shown } from './reading';

export interface SkillCell {
  /** The asked skill. */
  name: string;
  fill: CellFill;
  low: boolean;
  /** In figures; absent where nothing near is held. */
  level?: string;
  /** The whole cell in words. */
  text: string;
}

/** The level of what is held in words; of a candidate the band. */
export function useLevelWords(): (held: Pick<Held, 'level' | 'band'>) => string {
  const { t } = useTranslation();
  return ({ level, band }) => (level ? t(`level.${asLevel(level)}.name`) : t(`band.${band}`));
}

/** What the table says of one asked skill: drawn, and in words for the pointer, the focus and speech. */
export function useSkillCell(): (reason: Reason) => SkillCell {
  const { t, i18n } = useTranslation();
  const levelWords = useLevelWords();
  return (reason) => {
    const { asked } = reason;
    const name = skillText(skillRef(asked.skill), i18n.language);
    const state = cellState(reason);
    const instead = heldInstead(reason);
    const held = shown(reason);
    const stands = t(`cell.state.${state}`);
    const sentences = [
      t('cell.of', {
        skill: name,
        state: instead
          ? t('cell.instead', { state: stands, skill: skillText(skillRef(instead), i18n.language) })
          : stands,
      }),
      held && t('cell.level', { held: levelWords(held), asked: t(`level.${asLevel(asked.level)}.name`) }),
      held && t('cell.evidence', { evidence: held.expired ? t('reason.expired') : t(`evidence.${held.evidence}`) }),
    ];
    return {
      name,
      fill: cellFill(state),
      low: isLow(state),
      level: held ? levelFigures(held) : undefined,
      text: sentences.filter(Boolean).join(' '),
    };
  };
}

/** An asked skill with what is asked of it, for the heading of its column. */
export function useAskedWords(): (asked: Reason['asked']) => string {
  const { t, i18n } = useTranslation();
  return ({ skill, level, must, exactly, weight }) =>
    t(exactly ? 'answer.askedExactly' : 'answer.asked', {
      skill: skillText(skillRef(skill), i18n.language),
      kind: t(must ? 'answer.mustOne' : 'answer.niceOne'),
      level: t(`level.${asLevel(level)}.name`),
      weight,
    });
}
