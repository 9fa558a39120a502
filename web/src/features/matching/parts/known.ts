import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import type { Match } from './match';

type Known = Pick<Match, 'knownToEnd' | 'knownUntil'> & { specialist: Pick<Match['specialist'], '__typename'> };

/** How far somebody's capacity is known, in words; of a candidate only whether it is known to the end. */
export function useKnown(): (match: Known) => string {
  const { t } = useTranslation();
  const { month } = useFormats();
  return ({ knownToEnd, knownUntil, specialist }) => {
    if (knownToEnd) return t('free.toEnd');
    if (knownUntil) return t('free.until', { month: month(knownUntil) });
    return t(specialist.__typename === 'Person' ? 'free.notStated' : 'free.notToEnd');
  };
}
