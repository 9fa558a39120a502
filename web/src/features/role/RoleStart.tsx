import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { RoleScheme } from '~/generated/graphql';
import { pick } from '~/kit/Labelled';
import { asked, Counterparts, type RoleRequirement, type RoleSkill } from './parts/Counterparts';
import { useRoles, type Role } from './parts/useRoles';
import { isForeign, requirementsOf } from './roleSkills';

const schemes: RoleScheme[] = ['SAMSAS', 'UK_GDD'];

/** Starts a need from what a role asks for; of a foreign role, by skills that people here hold. */
export function RoleStart({
  first = '',
  onUse,
}: {
  /** The role that is chosen to begin with: its skills are a press away. */
  first?: string;
  onUse: (role: string, skills: RoleSkill[]) => void;
}) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const roles = useRoles(i18n.language === 'en' ? 'EN' : 'SV');
  const [id, setId] = useState(first);
  const [state, setState] = useState<'ready' | 'fetching' | 'failed' | 'empty'>('ready');
  const [foreign, setForeign] = useState<RoleRequirement[]>();
  const button = useRef<HTMLButtonElement>(null);
  const offered = first !== '' && roles.some((role) => role.id === first);
  useEffect(() => {
    if (offered) button.current?.focus();
  }, [offered]);
  const nameOf = (role: Role) => pick(i18n.language, role.nameSv, role.nameEn).text;
  const add = (skills: RoleSkill[]) => {
    const role = roles.find((each) => each.id === id);
    setForeign(undefined);
    onUse(role ? nameOf(role) : '', skills);
  };

  const use = async () => {
    setState('fetching');
    const requirements = await requirementsOf(client, id);
    if (!requirements) {
      setState('failed');
      return;
    }
    setState(requirements.length > 0 ? 'ready' : 'empty');
    if (isForeign(requirements)) {
      setForeign(requirements);
    } else if (requirements.length > 0) {
      add(asked(requirements, ({ skill }) => skill.id));
    }
  };

  if (roles.length === 0) return null;
  return (
    <div className="role-start">
      <Field>
        <Label htmlFor="role-start">{t('roleStart.label')}</Label>
        <Select
          id="role-start"
          value={id}
          onChange={(event) => {
            setId(event.target.value);
            setState('ready');
            setForeign(undefined);
          }}
        >
          <Select.Option value="">{t('roleStart.choose')}</Select.Option>
          {schemes
            .map((scheme) => ({ scheme, of: roles.filter((role) => role.scheme === scheme) }))
            .filter(({ of }) => of.length > 0)
            .map(({ scheme, of }) => (
              <Select.Optgroup key={scheme} label={t(`roleStart.group.${scheme}`)}>
                {of.map((role) => (
                  <Select.Option key={role.id} value={role.id}>
                    {role.bridge ? t('roleStart.bridge', { role: nameOf(role) }) : nameOf(role)}
                  </Select.Option>
                ))}
              </Select.Optgroup>
            ))}
        </Select>
      </Field>
      <Button ref={button} variant="secondary" disabled={!id || state === 'fetching'} onClick={() => void use()}>
        {t('roleStart.use')}
      </Button>
      {(state === 'failed' || state === 'empty') && (
        <p className="field-error" role="alert">
          {t(`roleStart.${state}`)}
        </p>
      )}
      {foreign && <Counterparts requirements={foreign} onAdd={add} onCancel={() => setForeign(undefined)} />}
    </div>
  );
}
