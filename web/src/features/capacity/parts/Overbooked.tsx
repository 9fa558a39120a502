import { Alert } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';

/** That more is booked in so many months than would be left of them. */
export function Overbooked({ count }: { count: number }) {
  const { t } = useTranslation();
  return count === 0 ? null : <Alert data-color="warning">{t('months.overbooked', { count })}</Alert>;
}
