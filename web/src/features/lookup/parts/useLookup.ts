import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useDebounced } from '~/kit/debounced';
import { LookUpQuery } from './LookUpQuery';
import { isEnough, MOST } from './words';

/** What is called as somebody types, asked once the typing rests. */
export function useLookup(text: string, first: number) {
  const { i18n } = useTranslation();
  const typed = text.trim();
  const asked = useDebounced(typed, 150);
  const askable = (words: string) => isEnough(words) && words.length <= MOST;
  const [{ data, error, fetching }, ask] = useQuery({
    query: LookUpQuery,
    variables: { text: asked, language: i18n.language === 'en' ? 'EN' : 'SV', first },
    pause: !askable(typed) || !askable(asked),
  });
  const asking = fetching || asked !== typed;
  const state = !askable(typed) ? 'idle' : error && !asking ? 'failed' : asking && !data ? 'asking' : 'here';
  return {
    looked: state === 'here' ? data?.lookUp : undefined,
    state,
    asking,
    error,
    again: () => ask({ requestPolicy: 'network-only' }),
  } as const;
}
