import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '~/generated/gql';
import type { LookUpSkillsQuery } from '~/generated/graphql';
import { useDebounced } from '~/kit/debounced';

const LookUpQuery = graphql(`
  query LookUpSkills($text: String!, $language: Language!, $first: Int!) {
    lookUpSkills(text: $text, language: $language, first: $first) {
      skills {
        nearest
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
      roleProfiles {
        id
        nameSv: name(language: SV) {
          text
          language
        }
        nameEn: name(language: EN) {
          text
          language
        }
      }
      places {
        name
        region {
          code
          name
        }
      }
    }
  }
`);

type Found = LookUpSkillsQuery['lookUpSkills'];
export type SkillHit = Found['skills'][number];
export type RoleHit = Found['roleProfiles'][number];
export type PlaceHit = Found['places'][number];

const nothing: Found = { __typename: 'SkillLookup', skills: [], roleProfiles: [], places: [] };

const LEAST = 2;

/** The skills, roles and places for a text, asked once the typing rests. */
export function useSkillHits(text: string, first: number) {
  const { i18n } = useTranslation();
  const asked = useDebounced(text.trim(), 150);
  const idle = text.trim().length < LEAST;
  const [{ data, error, fetching }] = useQuery({
    query: LookUpQuery,
    variables: { text: asked, language: i18n.language === 'en' ? 'EN' : 'SV', first },
    pause: idle || asked.length < LEAST,
  });
  const asking = fetching || asked !== text.trim();
  const state = idle ? 'idle' : error && !asking ? 'failed' : asking && !data ? 'asking' : 'here';
  const { skills, roleProfiles, places } = idle ? nothing : (data?.lookUpSkills ?? nothing);
  return { hits: skills, roles: roleProfiles, places, state, asking, error } as const;
}
