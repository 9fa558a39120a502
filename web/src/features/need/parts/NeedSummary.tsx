import { useTranslation } from 'react-i18next';
import { useRegions } from '~/features/agency/regions';
import { skillText } from '~/features/skill/SkillName';
import { useFormats } from '~/kit/format';
import type { Draft } from './draft';

/** A need in one line: share, period, place, skills. */
export function NeedSummary({ draft }: { draft: Draft }) {
  const { t, i18n } = useTranslation();
  const { percent, period, list } = useFormats();
  const regions = useRegions();
  const places = draft.places.map((code) => regions.find((region) => region.code === code)?.name ?? code);
  const where =
    places.length === 0
      ? t('need.summary.anywhere')
      : draft.remote
        ? t('need.summary.placesOrRemote', { places: list(places) })
        : list(places);
  return (
    <>
      {percent(Number.parseInt(draft.share, 10) || 0)} · {period(draft.from, draft.to)} · {where} ·{' '}
      {list(draft.skills.map(({ skill }) => skillText(skill, i18n.language)))}
    </>
  );
}
