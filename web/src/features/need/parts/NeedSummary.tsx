import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { AgencyName } from '~/features/agency/AgencyName';
import { useRegions } from '~/features/agency/regions';
import { skillText } from '~/features/skill/SkillName';
import { useFormats } from '~/kit/format';
import { shareOf, type Draft } from './draft';

/** So many skills can be read at a glance. */
const NAMED_SKILLS = 8;

/** A need in one line: for which of several agencies, share, period, place, skills. */
export function NeedSummary({ draft }: { draft: Draft }) {
  const { t, i18n } = useTranslation();
  const { percent, period, list } = useFormats();
  const { agencies, agency } = useViewer();
  const regions = useRegions();
  const places = draft.places.map((code) => regions.find((region) => region.code === code)?.name ?? code);
  const share = shareOf(draft);
  const skills = draft.skills.map(({ skill }) => skillText(skill, i18n.language));
  const others = skills.length - NAMED_SKILLS;
  const where =
    places.length === 0
      ? t('need.summary.anywhere')
      : draft.remote
        ? t('need.summary.placesOrRemote', { places: list(places) })
        : list(places);
  return (
    <>
      {agencies.length > 1 && agency && (
        <>
          {t('me.for')} <AgencyName agency={agency} /> ·{' '}
        </>
      )}
      {share === null ? t('need.summary.noShare') : percent(share)} · {period(draft.from, draft.to)} · {where} ·{' '}
      {others > 0
        ? t('needs.moreSkills', { skills: skills.slice(0, NAMED_SKILLS).join(', '), count: others })
        : list(skills)}
    </>
  );
}
