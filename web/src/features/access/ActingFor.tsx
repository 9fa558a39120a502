import { useTranslation } from 'react-i18next';
import { AgencyName } from '~/features/agency/AgencyName';
import { useViewer, type ViewerAgency } from './viewer';

/**
 * For which of several agencies the viewer acts, where there is a choice, or the one that is given, which may be another: it
 * stands in each form that is sent for one.
 */
export function ActingFor({ always, agency: given }: { always?: boolean; agency?: ViewerAgency }) {
  const { t } = useTranslation();
  const { agencies, agency: own } = useViewer();
  const agency = given ?? own;
  if (!agency || (agencies.length < 2 && !always && !given)) return null;
  return (
    <p className="acting-for">
      {t('me.for')}{' '}
      <strong>
        <AgencyName agency={agency} />
      </strong>
    </p>
  );
}
