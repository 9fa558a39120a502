import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';

/** The way to the needs of all agencies, for whoever plans for several. */
export function AllNeeds() {
  const { t } = useTranslation();
  const { agencies } = useViewer();
  if (agencies.length < 2) return null;
  return (
    <p>
      <DsLink asChild>
        <Link to="/needs/all">{t('listedNeeds.title')}</Link>
      </DsLink>
    </p>
  );
}
