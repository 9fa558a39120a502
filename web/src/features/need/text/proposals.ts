import type { RoleSkill } from '~/features/role/roleSkills';
import type { SkillRef } from '~/features/skill/SkillName';
import type { LabelText } from '~/kit/Labelled';
import { thisMonth } from '~/kit/months';
import { withSkills, type Draft, type DraftSkill } from '../parts/draft';
import { lasting, startingIn } from '../parts/period';
import { readShare } from '../parts/share';
import { USUAL_WEIGHT, wordOf } from '../parts/weights';

interface Read {
  /** Of all proposals of one text, each has its own. */
  key: string;
  /** The words that it was read from. */
  quote: string;
  /** Whether they may mean something else. */
  guess: boolean;
}

/** Something that a text asks for; nothing of the need before somebody adds it. */
export type Proposal = Read &
  (
    | { kind: 'role'; id: string; sv: LabelText; en: LabelText }
    | {
        kind: 'skill';
        skill: SkillRef;
        level: { level: number; quote: string; guess: boolean } | null;
        demand: { must: boolean; quote: string; guess: boolean } | null;
      }
    | { kind: 'share'; percent: number }
    | { kind: 'period'; from: string | null; to: string | null; months: number | null }
    | { kind: 'headcount'; people: number }
    | { kind: 'place'; name: string; code: string; region: string }
    | { kind: 'remote'; remote: boolean }
    | { kind: 'language'; code: string; must: boolean | null }
  );

export type Kind = Proposal['kind'];

/** Of these a need has one. */
const single: Kind[] = ['share', 'period', 'headcount'];

/** What a role calls most important is required of whoever takes it. */
const MOST_IMPORTANT = 5;

/** The level of a skill that the text says none of. */
export const USUAL_LEVEL = 3;

/** The months that a proposal makes of those in the form; a month that has passed is not asked for. */
export function monthsOf(
  { from, to, months }: Extract<Proposal, { kind: 'period' }>,
  period: Pick<Draft, 'from' | 'to'>,
  now: string = thisMonth(),
): Pick<Draft, 'from' | 'to'> | null {
  if (to && to < now) return null;
  const first = from && from < now ? now : from;
  if (to) return { from: first ?? (period.from <= to ? period.from : to), to };
  if (first) return startingIn(period, first);
  return months ? lasting(period, months) : null;
}

/** Whether the need has it already. */
export function isThere(proposal: Proposal, draft: Draft): boolean {
  switch (proposal.kind) {
    case 'role':
      return false;
    case 'skill':
      return draft.skills.some(({ skill }) => skill.id === proposal.skill.id);
    case 'share':
      return readShare(draft.share) === proposal.percent;
    case 'period': {
      const months = monthsOf(proposal, draft);
      return months !== null && months.from === draft.from && months.to === draft.to;
    }
    case 'headcount':
      return draft.headcount.trim() === String(proposal.people);
    case 'place':
      return draft.places.includes(proposal.code);
    case 'remote':
      return draft.remote === proposal.remote;
    case 'language':
      return draft.languages.includes(proposal.code);
  }
}

/** Whether it can be added: it is not there, and no months that have passed. */
export const canBeAdded = (proposal: Proposal, draft: Draft): boolean =>
  !isThere(proposal, draft) && (proposal.kind !== 'period' || monthsOf(proposal, draft) !== null);

/** Chooses one more, in place of another of which the need has only one, or one less. */
export function toggled(chosen: string[], proposal: Proposal, all: Proposal[]): string[] {
  if (chosen.includes(proposal.key)) return chosen.filter((key) => key !== proposal.key);
  const others = single.includes(proposal.kind)
    ? all.filter(({ kind }) => kind === proposal.kind).map(({ key }) => key)
    : [];
  return [...chosen.filter((key) => !others.includes(key)), proposal.key];
}

/** The proposals that are no guess and can be added. */
export const sureOf = (all: Proposal[], draft: Draft): string[] =>
  all.filter((each) => !each.guess && canBeAdded(each, draft)).map(({ key }) => key);

const asked = ({ skill, level, demand }: Extract<Proposal, { kind: 'skill' }>, unsaid: boolean): DraftSkill => ({
  skill,
  level: level?.level ?? USUAL_LEVEL,
  weight: USUAL_WEIGHT,
  must: demand?.must ?? unsaid,
  exactly: false,
});

/**
 * The draft with what was chosen.
 *
 * @param unsaid whether a skill is required of which the text does not say it
 * @param ofRoles the skills of the chosen roles
 */
export function withProposals(draft: Draft, chosen: Proposal[], unsaid: boolean, ofRoles: RoleSkill[] = []): Draft {
  const next = chosen.reduce<Draft>((before, each) => {
    switch (each.kind) {
      case 'role':
        return before;
      case 'skill':
        return withSkills(before, [asked(each, unsaid)]);
      case 'share':
        return { ...before, share: String(each.percent) };
      case 'period':
        return { ...before, ...monthsOf(each, before) };
      case 'headcount':
        return { ...before, headcount: String(each.people) };
      case 'place':
        return { ...before, places: [...before.places.filter((code) => code !== each.code), each.code] };
      case 'remote':
        return { ...before, remote: each.remote };
      case 'language':
        return { ...before, languages: [...before.languages.filter((code) => code !== each.code), each.code] };
    }
  }, draft);
  // What the text itself says of a skill comes before what a role usually asks of it.
  return withSkills(
    next,
    ofRoles.map(({ skill, level, importance }) => ({
      skill,
      level,
      weight: importance,
      must: wordOf(importance) === MOST_IMPORTANT,
      exactly: false,
    })),
  );
}
