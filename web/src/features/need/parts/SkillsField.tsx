import { ToggleGroup } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoleSkills, type RoleSkill } from '~/features/role/roleSkills';
import { SkillSearchBox } from '~/features/skill/SkillSearchBox';
import { skillText } from '~/features/skill/SkillName';
import { AskedSkill } from './AskedSkill';
import type { DraftSkill } from './draft';
import { added, listOf, moved, transferred } from './lists';
import { USUAL_WEIGHT } from './weights';

const lists = ['must', 'good'] as const;

/** The skills that are asked for: searched, then in two lists, what is required and what is good to have. */
export function SkillsField({
  skills,
  onChange,
  onRole,
  onPlace,
  onBlur,
  error,
  refused,
}: {
  skills: DraftSkill[];
  onChange: (skills: DraftSkill[]) => void;
  onRole: (role: string, skills: RoleSkill[]) => void;
  onPlace: (region: string) => void;
  onBlur: () => void;
  /** What is wrong, in words. */
  error?: string;
  /** The place of the one skill that it is said of. */
  refused?: number;
}) {
  const { t, i18n } = useTranslation();
  const skillsOf = useRoleSkills();
  const [into, setInto] = useState<(typeof lists)[number]>('must');
  const [said, setSaid] = useState('');
  // What is moved is another element in the other list: the focus goes on with the skill.
  const refocus = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (refocus.current) document.getElementById(refocus.current)?.focus();
    refocus.current = null;
  });
  const change = (next: DraftSkill[], id: string, focus: string) => {
    if (next === skills) return;
    const list = listOf(next, next.find(({ skill }) => skill.id === id)?.must ?? false);
    const at = list.findIndex(({ skill }) => skill.id === id);
    const one = list[at];
    refocus.current = focus;
    setSaid(
      one
        ? t('need.skills.moved', {
            skill: skillText(one.skill, i18n.language),
            list: t(`need.list.${one.must ? 'must' : 'good'}.name`),
            place: at + 1,
            of: list.length,
          })
        : '',
    );
    onChange(next);
  };
  const one = refused === undefined ? undefined : skills[refused];
  return (
    <>
      <SkillSearchBox
        id="need-skills"
        label={t('need.skills.add')}
        description={t('need.skills.help')}
        without={skills.map(({ skill }) => skill.id)}
        onPick={(skill) =>
          onChange(added(skills, { skill, level: 3, weight: USUAL_WEIGHT, must: into === 'must', exactly: false }))
        }
        onPickRole={async ({ id, name }) => {
          const ofRole = await skillsOf(id);
          if (ofRole && ofRole.length > 0) onRole(name, ofRole);
          return ofRole && ofRole.length;
        }}
        onPickPlace={onPlace}
        onBlur={onBlur}
        error={!one && error}
      />
      <div className="asked-into">
        <span id="asked-into">{t('need.list.into')}</span>
        <ToggleGroup
          aria-labelledby="asked-into"
          data-size="sm"
          value={into}
          onChange={(value) => setInto(value === 'good' ? 'good' : 'must')}
        >
          {lists.map((list) => (
            <ToggleGroup.Item key={list} value={list}>
              {t(`need.list.${list}.name`)}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
      </div>
      {skills.length > 0 &&
        lists.map((list) => {
          const here = listOf(skills, list === 'must');
          return (
            <section key={list} className="asked-list" data-list={list} aria-labelledby={`asked-${list}`}>
              <h3 id={`asked-${list}`}>
                {t(`need.list.${list}.name`)} <span className="subtle">{t(`need.list.${list}.help`)}</span>
              </h3>
              {here.length === 0 ? (
                <p className="subtle asked-none">{t(`need.list.${list}.none`)}</p>
              ) : (
                <ul className="asked">
                  {here.map((asked) => {
                    const id = asked.skill.id;
                    return (
                      <AskedSkill
                        key={id}
                        asked={asked}
                        error={asked === one ? error : undefined}
                        onChange={(part) =>
                          onChange(skills.map((each) => (each === asked ? { ...each, ...part } : each)))
                        }
                        onMove={(by, focus) => change(moved(skills, id, by), id, focus)}
                        onTransfer={(focus) => change(transferred(skills, id), id, focus)}
                        onRemove={() => {
                          onChange(skills.filter((each) => each !== asked));
                          document.getElementById('need-skills')?.focus();
                        }}
                      />
                    );
                  })}
                </ul>
              )}
            </section>
          );
        })}
      <span className="ds-sr-only" role="status">
        {said}
      </span>
    </>
  );
}
