import { useTranslation } from 'react-i18next';
import { useRegions } from '~/features/agency/regions';
import { asLevel } from '~/features/skill/levels';
import { skillRef, skillText } from '~/features/skill/SkillName';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { NeedChangeFragment, NeedField } from '~/generated/graphql';
import { useFormats } from '~/kit/format';
import { wordOf } from '../parts/weights';

const NeedChangeDocument = graphql(`
  fragment NeedChange on NeedChange {
    field
    before
    after
    askedBefore {
      ...ChangedSkill
    }
    askedAfter {
      ...ChangedSkill
    }
  }
`);

const ChangedSkillDocument = graphql(`
  fragment ChangedSkill on AskedSkill {
    level
    weight
    must
    exactly
    skill {
      id
      ...SkillName
    }
  }
`);

type Value = (text: string) => string;

/** A change of a need in a sentence: what it was and what it became. */
export function useChangeWords(): (change: FragmentType<typeof NeedChangeDocument>) => string {
  const { t, i18n } = useTranslation();
  const { month, language, list, percent, count } = useFormats();
  const regions = useRegions();
  const yesOrNo: Value = (text) => t(text === 'true' ? 'history.yes' : 'history.no');
  const values: Partial<Record<NeedField, Value>> = {
    PURPOSE: (text) => t(`purpose.${text.toUpperCase() as 'LOAN' | 'INTERNAL' | 'MENTORING'}.name`),
    SHARE: (text) => percent(Number(text)),
    SMALLEST_PART: (text) => percent(Number(text)),
    SPLITTABLE: yesOrNo,
    FROM: month,
    TO: month,
    HEADCOUNT: (text) => count(Number(text)),
    PLACES: (text) => list(text.split(' ').map((code) => regions.find((region) => region.code === code)?.name ?? code)),
    REMOTE: yesOrNo,
    LANGUAGES: (text) => list(text.split(' ').map(language)),
    SECURITY_CLASS: (text) => t(text === 'none' ? 'security.NONE' : `security.CLASS_${text as '1' | '2' | '3'}`),
  };
  const asked = (side: NeedChangeFragment['askedAfter']) => {
    const skill = readFragment(ChangedSkillDocument, side);
    if (!skill) return null;
    return {
      name: skillText(skillRef(skill.skill), i18n.language),
      words: [
        t(`need.list.${skill.must ? 'must' : 'good'}.name`),
        t(`level.${asLevel(skill.level)}.name`),
        t(`need.weight.word.${wordOf(skill.weight)}`),
        ...(skill.exactly ? [t('history.exactly')] : []),
      ].join(', '),
    };
  };
  return (masked) => {
    const change = readFragment(NeedChangeDocument, masked);
    const { field, before, after } = change;
    if (field === 'ORDER' || field === 'TITLE') return t(`history.of.${field}`);
    if (field === 'SKILL') {
      const was = asked(change.askedBefore);
      const is = asked(change.askedAfter);
      if (was && is) return t('history.skill.changed', { skill: is.name, before: was.words, after: is.words });
      if (is) return t('history.skill.added', { skill: is.name, words: is.words });
      return t('history.skill.removed', { skill: was?.name });
    }
    const said = (text: string | null | undefined) => (text ? (values[field]?.(text) ?? text) : t('history.nothing'));
    return t('history.field', { field: t(`history.of.${field}`), before: said(before), after: said(after) });
  };
}
