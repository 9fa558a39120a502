import { graphql } from '~/generated/gql';
import type { LookUpPeopleQuery as PeopleAnswer, LookUpQuery as Answer } from '~/generated/graphql';

export const LookUpQuery = graphql(`
  query LookUp($text: String!, $language: Language!, $first: Int!) {
    lookUp(text: $text, language: $language, first: $first) {
      skills {
        nearest
        skill {
          id
          scheme
          ...SkillName
        }
      }
      roleProfiles {
        id
        scheme
        nameSv: name(language: SV) {
          text
          language
        }
        nameEn: name(language: EN) {
          text
          language
        }
      }
      needs {
        totalCount
        edges {
          node {
            id
            title(language: $language)
            status
            agency {
              id
              ...AgencyName
            }
          }
        }
      }
      agencies {
        totalCount
        edges {
          formerly
          node {
            id
            ...AgencyName
          }
        }
      }
      staff {
        totalCount
        edges {
          node {
            id
            name
            title
            agency {
              id
            }
            unit {
              id
            }
          }
        }
      }
    }
  }
`);

export const LookUpPeopleQuery = graphql(`
  query LookUpPeople($text: String!, $after: String) {
    lookUpPeople(text: $text, after: $after) {
      more
      endCursor
      people {
        id
        name
        title
        agency {
          id
          ...AgencyName
        }
      }
    }
  }
`);

export type Looked = Answer['lookUp'];

/** Null where the viewer asks for no agency. */
export type FoundPeople = NonNullable<PeopleAnswer['lookUpPeople']> | null;
