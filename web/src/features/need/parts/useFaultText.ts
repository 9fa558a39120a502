import { useTranslation } from 'react-i18next';
import { useRegions } from '~/features/agency/regions';
import { skillText } from '~/features/skill/SkillName';
import { useFormats } from '~/kit/format';
import { partOf, shareOf, type Draft, type DraftError } from './draft';

/** So much of what was typed is said again. */
const LONGEST_QUOTE = 40;

const quoted = (typed: string) => {
  const text = typed.trim();
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)} …` : text;
};

/** What is wrong with a draft: the value that was met, and what to do about it. */
export function useFaultText(draft: Draft, refusedSkill?: number) {
  const { t, i18n } = useTranslation();
  const { month, language, list } = useFormats();
  const regions = useRegions();
  const skill = draft.skills[refusedSkill ?? -1]?.skill;
  return (error: DraftError) =>
    t(`need.error.${error}`, {
      skill: skill ? skillText(skill, i18n.language) : '',
      skills: draft.skills.length,
      share: quoted(draft.share),
      part: quoted(partOf(draft)),
      mostPart: shareOf(draft) ?? 100,
      from: month(draft.from),
      to: month(draft.to),
      places: list(draft.places.map((code) => regions.find((each) => each.code === code)?.name ?? code)),
      languages: list(draft.languages.map(language)),
      headcount: quoted(draft.headcount),
    });
}
