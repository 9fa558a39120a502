import { useTranslation } from 'react-i18next';
import { skillRef, skillText } from '~/features/skill/SkillName';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';

const ConditionDocument = graphql(`
  fragment Condition on Condition {
    kind
    skill {
      id
      ...SkillName
    }
  }
`);

export type MaskedCondition = FragmentType<typeof ConditionDocument>;

export const kindOf = (condition: MaskedCondition) => readFragment(ConditionDocument, condition).kind;

/** What whoever fails a condition lacks, in words. */
export function useLackText(): (condition: MaskedCondition) => string {
  const { t, i18n } = useTranslation();
  return (masked) => {
    const { kind, skill } = readFragment(ConditionDocument, masked);
    if (kind === 'MUST' && skill) return t('lack.MUST', { skill: skillText(skillRef(skill), i18n.language) });
    return kind === 'MUST' ? t('lack.anyMust') : t(`lack.${kind}`);
  };
}
