import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import type { Answer } from './answers';

/** For how many of several people who are asked for an answer is enough. */
export function Covered({ answer: { covered }, headcount }: { answer: Answer; headcount: number }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  if (headcount < 2) return null;
  return (
    <Paragraph>
      {t(covered < headcount ? 'covered.some' : 'covered.all', { n: count(covered), of: count(headcount) })}
    </Paragraph>
  );
}
