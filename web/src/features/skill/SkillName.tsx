import { graphql } from '~/generated/gql';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { Labelled, pick, type LabelText } from '~/kit/Labelled';

export const SkillNameFragment = graphql(`
  fragment SkillName on Skill {
    id
    labelSv: label(language: SV) {
      text
      language
    }
    labelEn: label(language: EN) {
      text
      language
    }
  }
`);

export type NamedSkill = FragmentType<typeof SkillNameFragment>;

/** A skill as a draft keeps it: enough to be shown in both languages without asking again. */
export interface SkillRef {
  id: string;
  sv: LabelText;
  en: LabelText;
}

export function skillRef(skill: NamedSkill): SkillRef {
  const { id, labelSv, labelEn } = readFragment(SkillNameFragment, skill);
  return {
    id,
    sv: { text: labelSv.text, language: labelSv.language },
    en: { text: labelEn.text, language: labelEn.language },
  };
}

export function skillText(skill: SkillRef, language: string): string {
  return pick(language, skill.sv, skill.en).text;
}

export function SkillName({ skill }: { skill: NamedSkill }) {
  const { sv, en } = skillRef(skill);
  return <Labelled sv={sv} en={en} />;
}
