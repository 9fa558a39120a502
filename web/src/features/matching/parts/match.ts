import { graphql } from '~/generated/gql';
import type { MatchRowFragment } from '~/generated/graphql';

export const MatchRowDocument = graphql(`
  fragment MatchRow on Match {
    rank
    fit
    certainty
    freeShare
    specialist {
      __typename
      ... on Person {
        id
        name
        title
        languages
        agency {
          ...AgencyName
        }
        places {
          code
          name
        }
      }
      ... on Candidate {
        handle
        agency {
          ...AgencyName
        }
        region {
          code
          name
        }
      }
    }
    override {
      computed
      place
      motive
      at
      by
    }
    reasons {
      asked {
        level
        weight
        must
        skill {
          id
          ...SkillName
        }
      }
      held {
        level
        band
        evidence
        expired
        lastUsed
        age
        skill {
          id
          ...SkillName
        }
      }
      closeness
      relation
      met
      part
      path {
        id
        ...SkillName
      }
      raises {
        kind
        level
        evidence
      }
    }
  }
`);

export type Match = MatchRowFragment;
export type Specialist = Match['specialist'];
export type Reason = Match['reasons'][number];
