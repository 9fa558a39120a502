import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { rangesOf, type ProposedMonths } from './months';

/** What months are to be, in words. */
export function useMonthsWords() {
  const { t } = useTranslation();
  const { percent, period } = useFormats();
  const figures = ({ lendable, absence }: { lendable?: number | null; absence: number }) =>
    t('months.figures', {
      lendable: lendable === null || lendable === undefined ? t('months.asEmployed') : percent(lendable),
      absence: percent(absence),
    });
  return {
    /** Of one month, or of months that are alike. */
    figures,
    /** Of all months, a line for those that are alike. */
    lines: (months: ProposedMonths) =>
      rangesOf(months).map((range) =>
        t('months.range', { period: period(range.from, range.to), figures: figures(range) }),
      ),
  };
}
