import { useTranslation } from 'react-i18next';
import { AgencyName } from '~/features/agency/AgencyName';
import { useViewer } from './viewer';

/** For which of several agencies the viewer acts, where there is a choice: it stands in each form that is sent for one. */
export function ActingFor({ always }: { always?: boolean }) {
  const { t } = useTranslation();
  const { agencies, agency } = useViewer();
  if (!agency || (agencies.length < 2 && !always)) return null;
  return (
    <p className="acting-for">
      {t('me.for')}{' '}
      <strong>
        <AgencyName agency={agency} />
      </strong>
    </p>
  );
}
