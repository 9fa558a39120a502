import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { FitBar } from '~/kit/FitBar';
import { useFormats } from '~/kit/format';
import { MatchRowDocument } from './parts/match';
import { SpecialistLines } from './parts/SpecialistLines';
import { useSpecialistName } from './useSpecialist';

/** One of the first few matches of a need that is being written. */
export function PreviewMatch({ match }: { match: FragmentType<typeof MatchRowDocument> }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const { specialist, fit, freeShare } = readFragment(MatchRowDocument, match);
  const name = useSpecialistName()(specialist);
  return (
    <li className="preview-match">
      <strong>{name}</strong>
      <span className="match-lines subtle">
        <SpecialistLines specialist={specialist} />
        <span>{t('preview.free', { share: percent(freeShare) })}</span>
      </span>
      <FitBar fit={fit} />
    </li>
  );
}
