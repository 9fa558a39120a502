import { useTranslation } from 'react-i18next';

/** What the sources of the data ask to be said. */
export function Attribution() {
  const { t } = useTranslation();
  return <p className="attribution">{t('attribution')}</p>;
}
