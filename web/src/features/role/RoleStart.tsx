import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { skillRef, type SkillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import { pick } from '~/kit/Labelled';

const RoleProfilesQuery = graphql(`
  query RoleProfiles($language: Language!) {
    roleProfiles(language: $language, first: 100) {
      edges {
        node {
          id
          bridge
          nameSv: name(language: SV) {
            text
          }
          nameEn: name(language: EN) {
            text
          }
        }
      }
    }
  }
`);

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
      }
    }
  }
`);

export interface RoleSkill {
  skill: SkillRef;
  level: number;
  importance: number;
}

/** Starts a need from what a role asks for. */
export function RoleStart({ onUse }: { onUse: (role: string, skills: RoleSkill[]) => void }) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const [{ data }] = useQuery({
    query: RoleProfilesQuery,
    variables: { language: i18n.language === 'en' ? 'EN' : 'SV' },
  });
  const [id, setId] = useState('');
  const [state, setState] = useState<'ready' | 'fetching' | 'failed'>('ready');
  const roles = data?.roleProfiles.edges.map(({ node }) => node) ?? [];
  const nameOf = (role: (typeof roles)[number]) => pick(i18n.language, role.nameSv, role.nameEn).text;

  const use = async () => {
    setState('fetching');
    const result = await client.query(RoleSkillsQuery, { id }).toPromise();
    const profile = result.data?.roleProfile;
    setState(profile ? 'ready' : 'failed');
    if (!profile) return;
    const role = roles.find((each) => each.id === id);
    onUse(
      role ? nameOf(role) : '',
      profile.requirements.map(({ skill, level, importance }) => ({ skill: skillRef(skill), level, importance })),
    );
  };

  if (roles.length === 0) return null;
  return (
    <div className="role-start">
      <Field>
        <Label htmlFor="role-start">{t('roleStart.label')}</Label>
        <Select id="role-start" value={id} onChange={(event) => setId(event.target.value)}>
          <Select.Option value="">{t('roleStart.choose')}</Select.Option>
          {roles.map((role) => (
            <Select.Option key={role.id} value={role.id}>
              {role.bridge ? t('roleStart.bridge', { role: nameOf(role) }) : nameOf(role)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Button variant="secondary" disabled={!id || state === 'fetching'} onClick={() => void use()}>
        {t('roleStart.use')}
      </Button>
      {state === 'failed' && (
        <p className="field-error" role="alert">
          {t('roleStart.failed')}
        </p>
      )}
    </div>
  );
}
