import { useEffect } from 'react';
import { useQuery } from 'urql';
import { skillRef, type SkillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';

const SkillToAddQuery = graphql(`
  query SkillToAdd($id: ID!) {
    skill(id: $id) {
      id
      ...SkillName
    }
  }
`);

/** Finds the skill that somebody came here with, and hands it to the form. */
export function AddSkill({ id, onFound }: { id: string; onFound: (skill: SkillRef) => void }) {
  const [{ data }] = useQuery({ query: SkillToAddQuery, variables: { id } });
  const skill = data?.skill;
  useEffect(() => {
    if (skill) onFound(skillRef(skill));
    // Once for each skill that is found; what the form does with it may change in between.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [skill]);
  return null;
}
