import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { agencyName } from '~/features/agency/AgencyName';
import type { Specialist } from './parts/match';

/** What a specialist is called: by name, or as "a specialist" of an agency or a county until they say yes. */
export function useSpecialistName(): (specialist: Specialist) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (specialist) => {
      if (specialist.__typename === 'Person') return specialist.name;
      return specialist.agency
        ? t('specialist.at', { agency: agencyName(specialist.agency, i18n.language) })
        : t('specialist.in', { region: specialist.region.name });
    },
    [t, i18n.language],
  );
}
