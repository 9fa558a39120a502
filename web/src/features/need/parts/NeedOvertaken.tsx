import { useTranslation } from 'react-i18next';
import type { Changed } from '~/api/failure';
import { useRegions } from '~/features/agency/regions';
import { asLevel } from '~/features/skill/levels';
import { skillText } from '~/features/skill/SkillName';
import { useFormats } from '~/kit/format';
import { Overtaken, type Difference } from '~/kit/Overtaken';
import { partOf, shareOf, type Draft, type DraftSkill } from './draft';
import { listOf } from './lists';
import type { useDraft } from './useDraft';
import { wordOf } from './weights';

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
  const { month, language, list, capital, percent } = useFormats();
  const regions = useRegions();
  const yesOrNo = (value: boolean) => t(value ? 'overtaken.yes' : 'overtaken.no');
  const share = shareOf(draft);
  const skillWords = ({ skill, level, weight, exactly }: DraftSkill) =>
    t(exactly ? 'need.overtaken.exactSkill' : 'need.overtaken.skill', {
      skill: skillText(skill, i18n.language),
      level: t(`level.${asLevel(level)}.name`),
      weight: t(`need.weight.word.${wordOf(weight)}`),
      // Two figures share a word.
      figure: weight,
    });
  return [
    [t('need.title.label'), draft.title],
    [t('need.purpose.label'), t(`purpose.${draft.purpose}.name`)],
    ...([true, false] as const).map((must): [string, string] => [
      t(`need.list.${must ? 'must' : 'good'}.name`),
      list(listOf(draft.skills, must).map(skillWords)),
    ]),
    [t('need.share.label'), share === null ? draft.share : percent(share)],
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
    [t('need.part.label'), draft.splittable ? `${partOf(draft)} %` : ''],
  ];
}
