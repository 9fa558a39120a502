import { useMutation, type CombinedError } from 'urql';
import { graphql } from '~/generated/gql';
import type { Purpose } from '~/generated/graphql';
import { purposes, type Choice, type Said } from './draft';

const SaveProfileDocument = graphql(`
  mutation SaveProfile($skills: [DescribedSkillInput!]!, $any: Boolean!, $choices: [ChosenVisibilityInput!]!) {
    describeMySkills(input: { skills: $skills }) @include(if: $any) {
      person {
        id
        holdings {
          level
        }
      }
    }
    chooseVisibility(input: { choices: $choices }) {
      viewer {
        visibility {
          purpose
          visibility
          until
          chosen
          version
        }
      }
    }
  }
`);

/**
 * Says skills that one had said nothing of, and chooses who may find one over the choices that were read, in one request. Gives
 * what went wrong, or nothing.
 */
export function useSaveProfile() {
  const [{ fetching }, run] = useMutation(SaveProfileDocument);
  const save = async (
    said: Said[],
    choices: Record<Purpose, Choice>,
    version: string | null,
  ): Promise<CombinedError | undefined> => {
    const versions = JSON.parse(version ?? '{}') as Partial<Record<Purpose, string>>;
    const { error } = await run({
      any: said.length > 0,
      skills: said.map(({ skill, level, lastUsed }) => ({ skill: skill.id, level, lastUsed: lastUsed || null })),
      choices: purposes.map((purpose) => ({
        purpose,
        visibility: choices[purpose].visibility,
        until: choices[purpose].until || null,
        version: versions[purpose],
      })),
    });
    return error;
  };
  return { save, saving: fetching };
}
