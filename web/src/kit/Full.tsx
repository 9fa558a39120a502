import { ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format';

/** Says in a field that is full that it takes no more of what is typed or pasted. */
export function Full({ value, most }: { value: string; most: number }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  if (value.length < most) return null;
  return <ValidationMessage data-color="info">{t('words.full', { most: count(most) })}</ValidationMessage>;
}
