import { useTranslation } from 'react-i18next';
import type { Changed } from '~/api/failure';
import { useRegions } from '~/features/agency/regions';
import { skillText } from '~/features/skill/SkillName';
import { useFormats } from '~/kit/format';
import { Overtaken, type Difference } from '~/kit/Overtaken';
import type { Draft } from './draft';
import type { useDraft } from './useDraft';

/** The need as it is stored now beside what was written over an earlier one. */
export function NeedOvertaken({
  edited,
  changed,
  refused,
  busy,
  onTheirs,
  onMine,
}: {
  edited: ReturnType<typeof useDraft>;
  changed?: Changed;
  refused: boolean;
  busy: boolean;
  onTheirs: () => void;
  onMine: () => void;
}) {
  const theirs = useWords(edited.theirs);
  const mine = useWords(edited.draft);
  return (
    <Overtaken
      changed={changed}
      refused={refused}
      differences={theirs.map(([what, value], index): Difference => ({ what, theirs: value, mine: mine[index]![1] }))}
      busy={busy}
      onTheirs={onTheirs}
      onMine={onMine}
    />
  );
}

/** Each field of a need by name, and what stands in it. */
function useWords(draft: Draft): [string, string][] {
  const { t, i18n } = useTranslation();
  const { month, language, list, capital } = useFormats();
  const regions = useRegions();
  const yesOrNo = (value: boolean) => t(value ? 'overtaken.yes' : 'overtaken.no');
  return [
    [t('need.title.label'), draft.title],
    [t('need.purpose.label'), t(`purpose.${draft.purpose}.name`)],
    [
      t('need.section.skills'),
      list(
        draft.skills.map(({ skill, level, weight, must }) =>
          t(must ? 'overtaken.mustSkill' : 'overtaken.skill', {
            skill: skillText(skill, i18n.language),
            level,
            weight,
          }),
        ),
      ),
    ],
    [t('need.share.label'), `${draft.share} %`],
    [t('need.from.label'), month(draft.from)],
    [t('need.to.label'), month(draft.to)],
    [t('need.remote.label'), yesOrNo(draft.remote)],
    [
      t('need.places.label'),
      list(draft.places.map((code) => regions.find((each) => each.code === code)?.name ?? code)),
    ],
    [t('need.languages.label'), list(draft.languages.map(language))],
    [t('need.headcount.label'), draft.headcount],
    [t('need.security.label'), capital(t(`security.${draft.securityClass}`))],
    [t('need.splittable.label'), yesOrNo(draft.splittable)],
  ];
}
