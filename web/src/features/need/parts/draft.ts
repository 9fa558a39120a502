import type { SkillRef } from '~/features/skill/SkillName';
import type { NeedInput, Purpose, SecurityClass } from '~/generated/graphql';
import { addMonths, thisMonth } from '~/kit/months';
import { lengthOf, startingIn } from './period';
import { readShare } from './share';

export interface DraftSkill {
  skill: SkillRef;
  level: number;
  weight: number;
  must: boolean;
  /** Whether only the very skill is having it. */
  exactly: boolean;
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
  /** Null as long as nobody has said it: then it is the usual one. */
  smallestPart: string | null;
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
    smallestPart: null,
    securityClass: 'NONE',
  };
}

export const LONGEST_TITLE = 200;
export const MOST_SKILLS = 30;
export const MOST_MONTHS = 36;

export const MOST_PEOPLE = 1000;
const USUAL_PART = 20;

/** In the order in which they stand in the form. */
export const fields = [
  'title',
  'skills',
  'share',
  'smallestPart',
  'from',
  'to',
  'places',
  'languages',
  'headcount',
] as const;

export type Field = (typeof fields)[number];

/** Names of messages under `need.error`. */
export type DraftError =
  | 'title'
  | 'titleRefused'
  | 'skills'
  | 'tooManySkills'
  | 'skillRefused'
  | 'share'
  | 'shareMissing'
  | 'smallestPart'
  | 'partMissing'
  | 'fromPassed'
  | 'to'
  | 'toTooLate'
  | 'toPassed'
  | 'places'
  | 'languages'
  | 'headcount'
  | 'headcountMissing';

export type Errors = Partial<Record<Field, DraftError>>;

const within = (value: number | null, most: number) => value !== null && value >= 1 && value <= most;
const blank = (text: string) => text.trim() === '';
const readCount = (text: string) => (/^\s*\d{1,6}\s*$/.test(text) ? Number.parseInt(text, 10) : null);

/** The share that is asked; null while it cannot be read, or is none that can be asked. */
export function shareOf(draft: Draft): number | null {
  const share = readShare(draft.share);
  return within(share, 100) ? share : null;
}

/** The smallest part of a share that may be split as the form shows it: what was typed, else the usual one. */
export const partOf = (draft: Draft): string =>
  draft.smallestPart ?? String(Math.min(USUAL_PART, shareOf(draft) ?? USUAL_PART));

/** What of a draft cannot be asked. A need that is to be kept has a title as well. Which months have passed the server knows. */
export function validate(draft: Draft, toSave: boolean): Errors {
  const errors: Errors = {};
  const months = lengthOf(draft);
  if (toSave && blank(draft.title)) errors.title = 'title';
  if (draft.skills.length === 0) errors.skills = 'skills';
  if (draft.skills.length > MOST_SKILLS) errors.skills = 'tooManySkills';
  if (shareOf(draft) === null) errors.share = blank(draft.share) ? 'shareMissing' : 'share';
  if (draft.splittable && !within(readShare(partOf(draft)), shareOf(draft) ?? 100)) {
    errors.smallestPart = blank(partOf(draft)) ? 'partMissing' : 'smallestPart';
  }
  if (months < 1) errors.to = 'to';
  if (months > MOST_MONTHS) errors.to = 'toTooLate';
  if (!within(readCount(draft.headcount), MOST_PEOPLE)) {
    errors.headcount = blank(draft.headcount) ? 'headcountMissing' : 'headcount';
  }
  return errors;
}

/** The draft as the server takes it; null while something of it cannot be asked. */
export function toInput(draft: Draft, agency: string): NeedInput | null {
  const share = shareOf(draft);
  const headcount = readCount(draft.headcount);
  if (share === null || headcount === null || Object.keys(validate(draft, false)).length > 0) return null;
  return {
    agency,
    title: draft.title.trim(),
    purpose: draft.purpose,
    skills: draft.skills.map(({ skill, ...asked }) => ({ skill: skill.id, ...asked })),
    share,
    from: draft.from,
    to: draft.to,
    places: draft.places,
    remote: draft.remote,
    languages: draft.languages,
    headcount,
    splittable: draft.splittable,
    ...(draft.splittable && { smallestPart: readShare(partOf(draft)) }),
    securityClass: draft.securityClass,
  };
}

/** What the server says to a field that the form lets through. */
const refusals: Record<Field, DraftError> = {
  title: 'titleRefused',
  skills: 'skillRefused',
  share: 'share',
  smallestPart: 'smallestPart',
  from: 'fromPassed',
  to: 'toPassed',
  places: 'places',
  languages: 'languages',
  headcount: 'headcount',
};

/** A field that the server refused, and of the skills which. */
export interface Refusal {
  field: Field;
  error: DraftError;
  skill?: number;
}

/** What the server's `extensions.field` speaks of, such as `input.need.skills[2].level`; undefined where that is no field of the form. */
export function refusalOf(path: string | undefined): Refusal | undefined {
  const steps = path?.split(/[.[\]/]+/) ?? [];
  const field = fields.find((each) => steps.includes(each));
  if (!field) return undefined;
  const skill = Number.parseInt(steps[steps.indexOf(field) + 1] ?? '', 10);
  return { field, error: refusals[field], ...(field === 'skills' && skill >= 0 && { skill }) };
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
    case 'SHARE': {
      const lower = { ...draft, share: String(value ?? draft.share) };
      const part = draft.smallestPart === null ? null : readShare(draft.smallestPart);
      // Nobody gives more at the least than is asked for.
      return part !== null && part > (value ?? 100) ? { ...lower, smallestPart: lower.share } : lower;
    }
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

/** A need to be written like this one; a period that has begun is moved to this month, as long as it was. */
export function copyOf(draft: Draft, title: string, month: string = thisMonth()): Draft {
  const copy = { ...draft, title: title.slice(0, LONGEST_TITLE) };
  return draft.from < month ? { ...copy, ...startingIn(draft, month) } : copy;
}
