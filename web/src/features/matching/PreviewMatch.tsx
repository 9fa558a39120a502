import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import { FitBar } from '~/kit/FitBar';
import { useCandidateName } from './useSpecialist';

const PreviewMatchFragment = graphql(`
  fragment PreviewMatch on PreviewMatch {
    fit
    agency {
      ...AgencyName
    }
    region {
      name
    }
    skills {
      met
    }
  }
`);

/** One of the first few matches of a need that is being written: nobody is named before the need is matched. */
export function PreviewMatch({ match }: { match: FragmentType<typeof PreviewMatchFragment> }) {
  const { t } = useTranslation();
  const candidate = readFragment(PreviewMatchFragment, match);
  const { fit, agency, region, skills } = candidate;
  return (
    <li className="preview-match">
      <strong>{useCandidateName()(candidate)}</strong>
      <span className="match-lines subtle">
        {agency && region && <span>{region.name}</span>}
        <span>{t('preview.met', { count: skills.length, met: skills.filter(({ met }) => met).length })}</span>
      </span>
      <FitBar fit={fit} />
    </li>
  );
}
