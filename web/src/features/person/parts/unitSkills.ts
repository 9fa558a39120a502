import type { SkillRef } from '~/features/skill/SkillName';

/** A skill that somebody holds, at the highest level by any evidence. */
export interface HeldSkill {
  skill: SkillRef;
  level: number;
}

export interface PersonSkills {
  id: string;
  name: string;
  title: string | null;
  skills: HeldSkill[];
}

/** A skill of a unit: who of it holds it, the highest level first. */
export interface SkillOfUnit {
  skill: SkillRef;
  holders: { id: string; name: string; level: number }[];
}

/** What is held, each skill once. */
export function highest(held: readonly HeldSkill[]): HeldSkill[] {
  const skills = new Map<string, HeldSkill>();
  for (const each of held) {
    const known = skills.get(each.skill.id);
    if (!known || known.level < each.level) skills.set(each.skill.id, each);
  }
  return [...skills.values()].sort((one, other) => other.level - one.level);
}

/** The skills of a unit, the one that most hold first. */
export function skillsOfUnit(
  people: readonly PersonSkills[],
  nameOf: (skill: SkillRef) => string,
  locale: string,
): SkillOfUnit[] {
  const { compare } = new Intl.Collator(locale);
  const skills = new Map<string, SkillOfUnit>();
  for (const { id, name, skills: held } of people) {
    for (const { skill, level } of held) {
      const row = skills.get(skill.id) ?? { skill, holders: [] };
      row.holders.push({ id, name, level });
      skills.set(skill.id, row);
    }
  }
  return [...skills.values()]
    .map(({ skill, holders }) => ({
      skill,
      holders: holders.toSorted((one, other) => other.level - one.level || compare(one.name, other.name)),
    }))
    .sort((one, other) => other.holders.length - one.holders.length || compare(nameOf(one.skill), nameOf(other.skill)));
}
