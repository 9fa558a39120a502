import { useTranslation } from 'react-i18next';
import { Notice } from '~/kit/Notice';
import { useNotice } from './parts/notices';

/** That what was just sent is done, or is on its way. */
export function ChangeNotice() {
  const { t } = useTranslation();
  const notice = useNotice();
  return notice && <Notice>{t(`taxonomy.notice.${notice}`)}</Notice>;
}
