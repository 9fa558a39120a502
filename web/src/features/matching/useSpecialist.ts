import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { agencyName, type AgencyNameFragment } from '~/features/agency/AgencyName';
import type { FragmentType } from '~/generated/fragment-masking';
import type { Specialist } from './parts/match';

export type { Specialist } from './parts/match';

interface Unnamed {
  agency?: FragmentType<typeof AgencyNameFragment> | null;
  region?: { name: string } | null;
}

/** What somebody is called who is not named: "a specialist" of an agency or a county. */
export function useCandidateName(): (candidate: Unnamed) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    ({ agency, region }) =>
      agency
        ? t('specialist.at', { agency: agencyName(agency, i18n.language) })
        : region
          ? t('specialist.in', { region: region.name })
          : t('specialist.somewhere'),
    [t, i18n.language],
  );
}

/** What a specialist is called: by name, or as a candidate until they say yes. */
export function useSpecialistName(): (specialist: Specialist) => string {
  const candidateName = useCandidateName();
  return useCallback(
    (specialist) => (specialist.__typename === 'Person' ? specialist.name : candidateName(specialist)),
    [candidateName],
  );
}
