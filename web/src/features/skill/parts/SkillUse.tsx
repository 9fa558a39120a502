import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '~/generated/gql';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { Labelled, type LabelText } from '~/kit/Labelled';

export const SkillUseFragment = graphql(`
  fragment SkillUse on Skill {
    roleProfiles {
      id
      nameSv: name(language: SV) {
        text
        language
      }
      nameEn: name(language: EN) {
        text
        language
      }
    }
    occupations(first: 12) {
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
  }
`);

interface Named {
  id: string;
  sv: LabelText;
  en: LabelText;
}

/** In which roles and occupations the skill is used. */
export function SkillUse({ skill }: { skill: FragmentType<typeof SkillUseFragment> }) {
  const { t } = useTranslation();
  const { roleProfiles, occupations } = readFragment(SkillUseFragment, skill);
  return (
    <section aria-labelledby="use">
      <Heading level={2} data-size="sm" id="use">
        {t('skill.use.title')}
      </Heading>
      {roleProfiles.length + occupations.length === 0 && <Paragraph>{t('skill.use.nobody')}</Paragraph>}
      <Names title={t('skill.use.roles')} named={roleProfiles.map((r) => ({ id: r.id, sv: r.nameSv, en: r.nameEn }))} />
      <Names
        title={t('skill.use.occupations')}
        named={occupations.map((o) => ({ id: o.id, sv: o.labelSv, en: o.labelEn }))}
      />
    </section>
  );
}

function Names({ title, named }: { title: string; named: Named[] }) {
  if (named.length === 0) return null;
  return (
    <>
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      <ul className="plain">
        {named.map(({ id, sv, en }) => (
          <li key={id}>
            <Labelled sv={sv} en={en} />
          </li>
        ))}
      </ul>
    </>
  );
}
