import { Button, Heading, Link as DsLink, ToggleGroup } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asLevel, levels } from '~/features/skill/levels';
import { skillRef, skillText, type SkillRef } from '~/features/skill/SkillName';
import { figures, words, type Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { useFormats } from '~/kit/format';
import { Labelled } from '~/kit/Labelled';
import type { Member } from './team';
import { highest, skillsOfUnit, type PersonSkills, type SkillOfUnit } from './unitSkills';

/** What the table of skills shows before one asks for the rest. */
const FIRST = 20;

function SkillLink({ skill }: { skill: SkillRef }) {
  return (
    <DsLink asChild>
      <Link to="/skills/$id" params={{ id: skill.id }}>
        <Labelled sv={skill.sv} en={skill.en} />
      </Link>
    </DsLink>
  );
}

/** What the people of a unit hold: by person, or by skill with how many hold it at which level. Nothing where nobody holds anything. */
export function UnitSkills({ members }: { members: Member[] }) {
  const { t, i18n } = useTranslation();
  const [by, setBy] = useState<'people' | 'skills'>('people');
  const [all, setAll] = useState(false);
  const columns = useColumns();
  const people = members
    .map(({ person }) => ({
      id: person.id,
      name: person.name,
      title: person.title ?? null,
      skills: highest(person.holdings.map(({ skill, level }) => ({ skill: skillRef(skill), level }))),
    }))
    .sort((one, other) => Number(one.skills.length === 0) - Number(other.skills.length === 0));
  if (people.every(({ skills }) => skills.length === 0)) return null;
  const skills = skillsOfUnit(people, (skill) => skillText(skill, i18n.language), i18n.language);
  const shown = all ? skills : skills.slice(0, FIRST);
  return (
    <section aria-labelledby="unit-skills">
      <Heading level={2} data-size="sm" id="unit-skills">
        {t('team.held.title')}
      </Heading>
      <ToggleGroup
        aria-label={t('team.held.by')}
        value={by}
        onChange={(value) => setBy(value as typeof by)}
        className="needs-which"
      >
        <ToggleGroup.Item value="people">{t('team.held.people')}</ToggleGroup.Item>
        <ToggleGroup.Item value="skills">{t('team.held.skills')}</ToggleGroup.Item>
      </ToggleGroup>
      {by === 'people' ? (
        <DataTable
          caption={t('team.held.captionPeople')}
          columns={columns.people}
          rows={people}
          keyOf={({ id }) => id}
          file={t('team.held.captionPeople')}
        />
      ) : (
        <>
          <DataTable
            caption={t('team.held.captionSkills')}
            columns={columns.skills}
            rows={shown}
            keyOf={({ skill }) => skill.id}
            all={() => Promise.resolve(skills)}
            file={t('team.held.captionSkills')}
          />
          {shown.length < skills.length && (
            <Button variant="tertiary" className="more" onClick={() => setAll(true)}>
              {t('describe.more', { count: skills.length - shown.length })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function useColumns() {
  const { t, i18n } = useTranslation();
  const { count, list, capital } = useFormats();
  const levelName = (level: number) => t(`level.${asLevel(level)}.name`);
  const people: Column<PersonSkills>[] = [
    {
      key: 'name',
      head: t('team.held.column.name'),
      names: true,
      value: ({ name }) => name,
      cell: ({ id, name }) => (
        <DsLink asChild>
          <Link to="/team/$person/months" params={{ person: id }}>
            {name}
          </Link>
        </DsLink>
      ),
    },
    words('title', t('team.held.column.title'), ({ title }) => title ?? '', { lang: () => 'sv' }),
    {
      key: 'skills',
      head: t('team.held.column.skills'),
      value: ({ skills }) =>
        skills.map(({ skill, level }) => `${skillText(skill, i18n.language)}: ${levelName(level)}`).join(', '),
      cell: ({ skills }) =>
        skills.length === 0 ? (
          <span className="subtle">{t('team.held.nothing')}</span>
        ) : (
          <ul className="held-skills">
            {skills.map(({ skill, level }) => (
              <li key={skill.id}>
                <SkillLink skill={skill} />: {levelName(level)}
              </li>
            ))}
          </ul>
        ),
    },
  ];
  const skills: Column<SkillOfUnit>[] = [
    {
      key: 'skill',
      head: t('team.held.column.skill'),
      names: true,
      value: ({ skill }) => skillText(skill, i18n.language),
      cell: ({ skill }) => <SkillLink skill={skill} />,
    },
    figures('people', t('team.held.column.people'), ({ holders }) => holders.length, count),
    ...levels.map((level) =>
      figures<SkillOfUnit>(
        `level-${level}`,
        capital(levelName(level)),
        ({ holders }) => holders.filter((each) => each.level === level).length,
        count,
      ),
    ),
    words('who', t('team.held.column.who'), ({ holders }) => list(holders.map(({ name }) => name))),
  ];
  return { people, skills };
}
