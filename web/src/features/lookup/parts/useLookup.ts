import { useTranslation } from 'react-i18next';
import { createRequest, useQuery } from 'urql';
import { useDebounced } from '~/kit/debounced';
import { LookUpQuery } from './LookUpQuery';
import { hasLetter, isEnough, MOST } from './words';

/** What it came to, and how to ask again. */
export type Lookup = ReturnType<typeof useLookup>;

/**
 * What is called as somebody types, asked once the typing rests. `submitted` is what is not typed any more: then one letter is
 * asked for, too, and refused where no skill is called so.
 */
export function useLookup(text: string, first: number, submitted = false) {
  const { i18n } = useTranslation();
  const typed = text.trim();
  const asked = useDebounced(typed, 150);
  const askable = (words: string) => (submitted ? hasLetter : isEnough)(words) && words.length <= MOST;
  const variables = { text: asked, language: i18n.language === 'en' ? ('EN' as const) : ('SV' as const), first };
  const [{ data, error, fetching, operation }, ask] = useQuery({
    query: LookUpQuery,
    variables,
    pause: !askable(typed) || !askable(asked),
  });
  // Until the answer has come, there is still the one to an earlier text: nothing of it belongs under this one.
  const answered = asked === typed && !fetching && operation?.key === createRequest(LookUpQuery, variables).key;
  const state = !askable(typed) ? 'idle' : !answered ? 'asking' : error ? 'failed' : 'here';
  return {
    looked: state === 'here' ? data?.lookUp : undefined,
    state,
    error,
    again: () => ask({ requestPolicy: 'network-only' }),
  } as const;
}
