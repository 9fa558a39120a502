import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import { useFormats } from '~/kit/format';

const CountsFragment = graphql(`
  fragment Counts on NeedPreview {
    free
    matchCount
    oneFails
    partCount
  }
`);

/**
 * How many have all that is required, how many can give a part, how many lack one thing, how many are free and have something of it. Where nothing is required,
 * whoever is free and has something of it is all that can be said of those who match.
 */
export function useCounts(preview: FragmentType<typeof CountsFragment> | undefined, strict: boolean) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const counted = readFragment(CountsFragment, preview);
  if (!counted) return null;
  const { free, matchCount, oneFails, partCount } = counted;
  const words = t(strict ? 'preview.all' : 'preview.free', { count: matchCount });
  const said = (n: number, text: 'preview.parts' | 'preview.oneFails' | 'preview.some') =>
    t(text, { count: n, n: count(n) });
  const figure = count(matchCount);
  const nearly = said(oneFails, 'preview.oneFails');
  return {
    figure,
    words,
    others: [
      ...(partCount > 0 ? [said(partCount, 'preview.parts')] : []),
      nearly,
      ...(strict ? [said(free, 'preview.some')] : []),
    ],
    /** For where there is room for a line. */
    short: `${figure} ${words} · ${nearly}`,
  };
}
