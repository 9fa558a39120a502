import { Alert } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useNotice } from './parts/notices';

/** That what was just sent is done, or is on its way. */
export function ChangeNotice() {
  const { t } = useTranslation();
  const notice = useNotice();
  return (
    notice && (
      <Alert data-color="success" role="status">
        {t(`taxonomy.notice.${notice}`)}
      </Alert>
    )
  );
}
