import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import type { Tally } from './tally';

/** How an answer is counted, in the same words wherever that is done. */
export function AnswerTally({ tally: { all, part, one, some } }: { tally: Tally }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const said = [
    all === 0 ? t('tally.nobody') : t('tally.all', { count: all, n: count(all) }),
    part > 0 && t('tally.part', { count: part, n: count(part) }),
    t('tally.one', { count: one, n: count(one) }),
    t('tally.some', { count: some, n: count(some) }),
  ];
  return <>{said.filter(Boolean).join(' · ')}</>;
}
