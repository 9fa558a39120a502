import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '~/generated/gql';
import type { SearchSkillsQuery } from '~/generated/graphql';
import { useDebounced } from '~/kit/debounced';

const SearchQuery = graphql(`
  query SearchSkills($text: String!, $language: Language!, $first: Int!) {
    searchSkills(text: $text, language: $language, first: $first) {
      matched {
        text
        language
      }
      skill {
        kind
        scheme
        ...SkillName
      }
    }
  }
`);

export type SkillHit = SearchSkillsQuery['searchSkills'][number];

const LEAST = 2;

/** The skills for a text, asked once the typing rests. */
export function useSkillHits(text: string, first: number) {
  const { i18n } = useTranslation();
  const asked = useDebounced(text.trim(), 150);
  const idle = text.trim().length < LEAST;
  const [{ data, error, fetching }] = useQuery({
    query: SearchQuery,
    variables: { text: asked, language: i18n.language === 'en' ? 'EN' : 'SV', first },
    pause: idle || asked.length < LEAST,
  });
  const asking = fetching || asked !== text.trim();
  const state = idle ? 'idle' : error && !asking ? 'failed' : asking && !data ? 'asking' : 'here';
  return { hits: idle ? [] : (data?.searchSkills ?? []), state, asking, error } as const;
}
