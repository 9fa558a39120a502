import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { MatchRowFragment, SpecialistOfMatchFragment } from '~/generated/graphql';

/** Who it is. A query may rename fifty fields, so what only names somebody asks for no more. */
const SpecialistOfMatchDocument = graphql(`
  fragment SpecialistOfMatch on Match {
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
  }
`);

const MatchRowDocument = graphql(`
  fragment MatchRow on Match {
    rank
    fit
    certainty
    freeShare
    knownUntil
    knownToEnd
    ...SpecialistOfMatch
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
        exactly
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
      meets {
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

export type Specialist = SpecialistOfMatchFragment['specialist'];
export type Match = MatchRowFragment & { specialist: Specialist };

export const readSpecialist = (match: FragmentType<typeof SpecialistOfMatchDocument>): Specialist =>
  readFragment(SpecialistOfMatchDocument, match).specialist;

export function readMatch(masked: FragmentType<typeof MatchRowDocument>): Match {
  const match = readFragment(MatchRowDocument, masked);
  return { ...match, specialist: readSpecialist(match) };
}
export type Reason = Match['reasons'][number];
export type Held = NonNullable<Reason['held']>;

/** What tells one specialist of an answer from the others, in whichever of its lists they stand. */
export const keyOf = ({ specialist }: Pick<Match, 'specialist'>) =>
  specialist.__typename === 'Person' ? specialist.id : specialist.handle;
