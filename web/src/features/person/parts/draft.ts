import type { Named } from '~/features/role/suggestions';
import type { SkillRef } from '~/features/skill/SkillName';
import type { Purpose, Visibility } from '~/generated/graphql';

/** What somebody says of a skill while they describe themselves. Level 0: not mine. */
export interface Said {
  skill: SkillRef;
  level: number;
  /** `YYYY-MM`, or empty where it is not said. */
  lastUsed: string;
}

export interface Choice {
  visibility: Visibility;
  /** `YYYY-MM-DD`, or empty where it has no end. */
  until: string;
}

/** A profile while it is described: what was typed stays as it was typed. */
export interface Draft {
  /** null until somebody types: the employment's title. */
  title: string | null;
  text: string;
  /** The occupations and roles that are chosen; null until somebody chooses: what the title surely means. */
  chosen: Pick<Named, 'id' | 'kind'>[] | null;
  said: Said[];
  /** The skills that were added by search. */
  added: SkillRef[];
  choices: Partial<Record<Purpose, Choice>>;
  /** The version of the stored choices that these are to take the place of. */
  over: string | null;
}

export const emptyDraft = (): Draft => ({
  title: null,
  text: '',
  chosen: null,
  said: [],
  added: [],
  choices: {},
  over: null,
});

/** Whether somebody would be found until a day that has been, which the server refuses. */
export const isPast = ({ visibility, until }: Choice, today: string): boolean =>
  visibility !== 'HIDDEN' && until !== '' && until < today;

export const purposes = ['LOAN', 'INTERNAL', 'MENTORING'] as const satisfies Purpose[];

/** What is meant where nobody has chosen: what the title surely means, and never a guess. */
export function meant(named: Named[]): Pick<Named, 'id' | 'kind'>[] {
  return named.filter(({ certain }) => certain).map(({ id, kind }) => ({ id, kind }));
}

/** What was said of a skill; level 0 where nothing was. */
export function saidOf(draft: Draft, skill: SkillRef): Said {
  return draft.said.find((each) => each.skill.id === skill.id) ?? { skill, level: 0, lastUsed: '' };
}

/** The draft with something said of a skill. */
export function say(draft: Draft, said: Said): Draft {
  const others = draft.said.filter(({ skill }) => skill.id !== said.skill.id);
  return { ...draft, said: said.level === 0 ? others : [...others, said] };
}

/** The months that somebody is likely to say: now, and the ends of the years before. */
export function lastUsedMonths(now: string, years: number): string[] {
  const year = Number(now.slice(0, 4));
  return [now, ...Array.from({ length: years }, (_, index) => `${year - 1 - index}-12`)];
}
