import { useClient, type Client } from 'urql';
import { skillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import { asked, closest, type RoleRequirement, type RoleSkill } from './parts/Counterparts';

export type { RoleSkill };

const RoleSkillsQuery = graphql(`
  query RoleSkills($id: ID!) {
    roleProfile(id: $id) {
      id
      requirements {
        level
        importance
        skill {
          id
          ...SkillName
        }
        counterparts {
          match
          skill {
            id
            ...SkillName
          }
        }
      }
    }
  }
`);

/** What a role asks for; null where it could not be fetched. */
export async function requirementsOf(client: Client, id: string): Promise<RoleRequirement[] | null> {
  const result = await client.query(RoleSkillsQuery, { id }).toPromise();
  return (
    result.data?.roleProfile?.requirements.map(({ skill, level, importance, counterparts }) => ({
      skill: skillRef(skill),
      level,
      importance,
      counterparts: counterparts.map(({ match, skill: other }) => ({ match, skill: skillRef(other) })),
    })) ?? null
  );
}

/** Whether the role is of a foreign framework, whose own skills hardly anybody here holds. */
export function isForeign(requirements: RoleRequirement[]): boolean {
  return requirements.some(({ counterparts }) => counterparts.length > 0);
}

/** Fetches the skills of a role; of a foreign one those that come closest here. Null where that fails. */
export function useRoleSkills(): (id: string) => Promise<RoleSkill[] | null> {
  const client = useClient();
  return async (id) => {
    const requirements = await requirementsOf(client, id);
    return requirements && asked(requirements, isForeign(requirements) ? closest : ({ skill }) => skill.id);
  };
}
