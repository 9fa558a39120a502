import type { SkillRef } from '~/features/skill/SkillName';
import type { NeedInput, Purpose, SecurityClass } from '~/generated/graphql';
import { addMonths, monthsBetween, thisMonth } from '~/kit/months';

export interface DraftSkill {
  skill: SkillRef;
  level: number;
  weight: number;
  must: boolean;
}

/** A need while it is written: what was typed stays as it was typed. */
export interface Draft {
  title: string;
  purpose: Purpose;
  skills: DraftSkill[];
  share: string;
  from: string;
  to: string;
  places: string[];
  remote: boolean;
  languages: string[];
  headcount: string;
  splittable: boolean;
  securityClass: SecurityClass;
}

export function emptyDraft(month: string = thisMonth()): Draft {
  return {
    title: '',
    purpose: 'LOAN',
    skills: [],
    share: '50',
    from: addMonths(month, 1),
    to: addMonths(month, 6),
    places: [],
    remote: true,
    languages: [],
    headcount: '1',
    splittable: false,
    securityClass: 'NONE',
  };
}

export const MOST_SKILLS = 30;
export const MOST_MONTHS = 36;

export const fields = ['title', 'skills', 'share', 'from', 'to', 'places', 'languages', 'headcount'] as const;

export type Field = (typeof fields)[number];

/** Names of messages under `need.error`. */
export type DraftError =
  'title' | 'skills' | 'tooManySkills' | 'share' | 'from' | 'to' | 'toTooLate' | 'places' | 'languages' | 'headcount';

export type Errors = Partial<Record<Field, DraftError>>;

const whole = (text: string) => (/^\s*\d{1,6}\s*%?\s*$/.test(text) ? Number.parseInt(text, 10) : NaN);

/** What of a draft cannot be asked. A need that is to be kept has a title as well. */
export function validate(draft: Draft, toSave: boolean): Errors {
  const errors: Errors = {};
  const share = whole(draft.share);
  const headcount = whole(draft.headcount);
  const months = monthsBetween(draft.from, draft.to);
  if (toSave && draft.title.trim() === '') errors.title = 'title';
  if (draft.skills.length === 0) errors.skills = 'skills';
  if (draft.skills.length > MOST_SKILLS) errors.skills = 'tooManySkills';
  if (!(share >= 1 && share <= 100)) errors.share = 'share';
  if (months < 1) errors.to = 'to';
  if (months > MOST_MONTHS) errors.to = 'toTooLate';
  if (!(headcount >= 1)) errors.headcount = 'headcount';
  return errors;
}

/** The draft as the server takes it; null while something of it cannot be asked. */
export function toInput(draft: Draft, agency: string): NeedInput | null {
  if (Object.keys(validate(draft, false)).length > 0) return null;
  return {
    agency,
    title: draft.title.trim(),
    purpose: draft.purpose,
    skills: draft.skills.map(({ skill, level, weight, must }) => ({ skill: skill.id, level, weight, must })),
    share: whole(draft.share),
    from: draft.from,
    to: draft.to,
    places: draft.places,
    remote: draft.remote,
    languages: draft.languages,
    headcount: whole(draft.headcount),
    splittable: draft.splittable,
    securityClass: draft.securityClass,
  };
}

/** The field of the form that the server's `extensions.field` speaks of, such as `input.need.skills[2].level`. */
export function fieldOf(path: string | undefined): Field | undefined {
  const steps = path?.split(/[.[\]/]+/) ?? [];
  return fields.find((field) => steps.includes(field));
}

interface Loosening {
  kind: 'SHARE' | 'MUST' | 'LEVEL' | 'REMOTE';
  value?: number | null;
  skill?: { id: string } | null;
}

/** The draft with one condition relaxed. */
export function relax(draft: Draft, { kind, value, skill }: Loosening): Draft {
  const each = (change: Partial<DraftSkill>) =>
    draft.skills.map((asked) => (asked.skill.id === skill?.id ? { ...asked, ...change } : asked));
  switch (kind) {
    case 'SHARE':
      return { ...draft, share: String(value ?? draft.share) };
    case 'MUST':
      return { ...draft, skills: each({ must: false }) };
    case 'LEVEL':
      return { ...draft, skills: each(value ? { level: value } : {}) };
    case 'REMOTE':
      return { ...draft, remote: true };
  }
}

/** Adds skills that are not there yet. */
export function withSkills(draft: Draft, skills: DraftSkill[]): Draft {
  const known = new Set(draft.skills.map(({ skill }) => skill.id));
  return { ...draft, skills: [...draft.skills, ...skills.filter(({ skill }) => !known.has(skill.id))] };
}
