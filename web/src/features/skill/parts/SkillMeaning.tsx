import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '~/generated/gql';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { Labelled, pick } from '~/kit/Labelled';

export const SkillMeaningFragment = graphql(`
  fragment SkillMeaning on Skill {
    scheme
    descriptionSv: description(language: SV) {
      text
      language
    }
    descriptionEn: description(language: EN) {
      text
      language
    }
  }
`);

/** What a skill means, in whichever language somebody has said it, and whose words these are where they are not the product's. */
export function SkillMeaning({ skill }: { skill: FragmentType<typeof SkillMeaningFragment> }) {
  const { t, i18n } = useTranslation();
  const { scheme, descriptionSv, descriptionEn } = readFragment(SkillMeaningFragment, skill);
  if (!descriptionSv || !descriptionEn) return null;
  const { language } = pick(i18n.language, descriptionSv, descriptionEn);
  const notes = [
    ...(scheme === 'ESCO' ? [t('skill.meaning.esco')] : []),
    ...(language.toLowerCase() === i18n.language ? [] : [t(`skill.meaning.only.${language}`)]),
  ];
  return (
    <div className="skill-meaning">
      <Paragraph variant="long">
        <Labelled sv={descriptionSv} en={descriptionEn} />
      </Paragraph>
      {notes.length > 0 && (
        <Paragraph data-size="sm" className="subtle">
          {notes.join(' ')}
        </Paragraph>
      )}
    </div>
  );
}
