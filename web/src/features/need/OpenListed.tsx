import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { agencyName, type AgencyNameFragment } from '~/features/agency/AgencyName';
import type { FragmentType } from '~/generated/fragment-masking';
import { useSwitchTo } from './useSwitchTo';

/** The way to a need: one of another agency than the one acted for is opened by acting for its agency, as the button says. */
export function OpenListed({
  need,
  title,
  agency,
}: {
  need: string;
  title: string;
  agency: { id: string } & FragmentType<typeof AgencyNameFragment>;
}) {
  const { t, i18n } = useTranslation();
  const switchTo = useSwitchTo();
  const { agencies, agency: actedFor } = useViewer();
  const other = agency.id !== actedFor?.id && agencies.some(({ id }) => id === agency.id);
  const name = agencyName(agency, i18n.language);
  return other ? (
    <Button
      variant="tertiary"
      aria-label={t('listedNeeds.switchTo', { title, agency: name })}
      onClick={() => switchTo(agency.id, need)}
    >
      {t('listedNeeds.switch')}
    </Button>
  ) : (
    <Button asChild variant="tertiary">
      <Link to="/needs/$need" params={{ need }} aria-label={t('listedNeeds.openOne', { title })}>
        {t('listedNeeds.open')}
      </Link>
    </Button>
  );
}
