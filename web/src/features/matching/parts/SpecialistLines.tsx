import { useTranslation } from 'react-i18next';
import { AgencyName } from '~/features/agency/AgencyName';
import type { Specialist } from './match';

/** Title and agency of a person; for a candidate that they are seen by skills only, and where. */
export function SpecialistLines({ specialist }: { specialist: Specialist }) {
  const { t } = useTranslation();
  if (specialist.__typename === 'Candidate') {
    return (
      <>
        <span className="skills-only-note">{t('specialist.skillsOnly')}</span>
        {specialist.agency && specialist.region && <span>{specialist.region.name}</span>}
      </>
    );
  }
  return (
    <>
      {specialist.title && <span>{specialist.title}</span>}
      {specialist.agency && (
        <span>
          <AgencyName agency={specialist.agency} />
        </span>
      )}
    </>
  );
}
