import { Button, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { skillText, type SkillRef } from '~/features/skill/SkillName';
import type { SkillMatch } from '~/generated/graphql';

/** What a role asks for, with the skills that may be asked for in its place, the closest first. */
export interface RoleRequirement {
  skill: SkillRef;
  level: number;
  importance: number;
  counterparts: { match: SkillMatch; skill: SkillRef }[];
}

export type RoleSkill = Omit<RoleRequirement, 'counterparts'>;

/** What is asked for: each skill once, at the highest level that anything asks of it. */
export function asked(requirements: RoleRequirement[], choice: (requirement: RoleRequirement) => string): RoleSkill[] {
  const skills = new Map<string, RoleSkill>();
  for (const requirement of requirements) {
    const skill = [requirement.skill, ...requirement.counterparts.map((each) => each.skill)].find(
      ({ id }) => id === choice(requirement),
    );
    if (skill) {
      const before = skills.get(skill.id);
      skills.set(skill.id, {
        skill,
        level: Math.max(requirement.level, before?.level ?? 0),
        importance: Math.max(requirement.importance, before?.importance ?? 0),
      });
    }
  }
  return [...skills.values()];
}

/** Without a counterpart a foreign skill is left out at first: nobody would be found by it. */
export function closest(requirement: RoleRequirement): string {
  return requirement.counterparts[0]?.skill.id ?? '';
}

/** Lets the planner choose by which skill each skill of a foreign role is asked for. */
export function Counterparts({
  requirements,
  onAdd,
  onCancel,
}: {
  requirements: RoleRequirement[];
  onAdd: (skills: RoleSkill[]) => void;
  onCancel: () => void;
}) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [choices, setChoices] = useState<Record<string, string>>({});
  const choice = (requirement: RoleRequirement) => choices[requirement.skill.id] ?? closest(requirement);
  return (
    <Fieldset className="role-counterparts">
      <Fieldset.Legend>{t('roleStart.asked')}</Fieldset.Legend>
      <Fieldset.Description>{t('roleStart.askedHelp')}</Fieldset.Description>
      {requirements.map((requirement, index) => (
        <Field key={requirement.skill.id}>
          <Label htmlFor={`${id}-${index}`}>{skillText(requirement.skill, i18n.language)}</Label>
          <Select
            id={`${id}-${index}`}
            value={choice(requirement)}
            onChange={(event) => setChoices({ ...choices, [requirement.skill.id]: event.target.value })}
          >
            {requirement.counterparts.map(({ skill, match }) => (
              <Select.Option key={skill.id} value={skill.id}>
                {t('roleStart.as', { skill: skillText(skill, i18n.language), match: t(`roleStart.match.${match}`) })}
              </Select.Option>
            ))}
            <Select.Option value={requirement.skill.id}>{t('roleStart.itself')}</Select.Option>
            <Select.Option value="">{t('roleStart.leaveOut')}</Select.Option>
          </Select>
        </Field>
      ))}
      <div className="actions">
        <Button onClick={() => onAdd(asked(requirements, choice))}>{t('roleStart.add')}</Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('roleStart.cancel')}
        </Button>
      </div>
    </Fieldset>
  );
}
