import type { SkillRef } from '~/features/skill/SkillName';
import type { StaffOrder } from '~/generated/graphql';

/** By what the list may be ordered. */
export const orders = ['NAME', 'UNIT', 'TITLE'] as const satisfies readonly StaffOrder[];

/** Who of the staff is to be shown. */
export interface StaffFilter {
  name: string;
  unit: string;
  title: string;
  skill: SkillRef | null;
  /** The least level; 0 for any. */
  level: number;
  withoutSkills: boolean;
  order: StaffOrder;
}

export const everybody: StaffFilter = {
  name: '',
  unit: '',
  title: '',
  skill: null,
  level: 0,
  withoutSkills: false,
  order: 'NAME',
};

/** The filter as the API takes it. */
export const variablesOf = ({ name, unit, title, skill, level, withoutSkills, order }: StaffFilter) => ({
  name: name.trim() || null,
  unit: unit || null,
  title: title.trim() || null,
  skill: skill?.id ?? null,
  level: (skill && level) || null,
  withoutSkills: !skill && withoutSkills,
  order,
});
