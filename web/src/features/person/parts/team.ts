import type { Suggested } from '~/features/role/suggestions';
import type { TeamQuery } from '~/generated/graphql';

export type Member = TeamQuery['team']['edges'][number]['node'];

/** How far somebody has come. */
export type Standing = 'empty' | 'waiting' | 'described';

export function standingOf({ skills, waiting }: Member): Standing {
  return waiting.length > 0 ? 'waiting' : skills > 0 ? 'described' : 'empty';
}

export interface TitleGroup {
  title: string;
  members: Member[];
}

/** The people by title, the title that most have first; those without a title last. */
export function byTitle(members: Member[], locale: string): TitleGroup[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const title = (member.person.title ?? '').trim();
    groups.set(title, [...(groups.get(title) ?? []), member]);
  }
  return [...groups]
    .map(([title, people]) => ({ title, members: people }))
    .sort(
      (a, b) =>
        Number(a.title === '') - Number(b.title === '') ||
        b.members.length - a.members.length ||
        a.title.localeCompare(b.title, locale),
    );
}

/** What is asked of a group: the person's own level, one of the five, or nothing. */
export interface Asked {
  on: boolean;
  /** 0: the person says it. */
  level: number;
}

/** What a title asks for says no more of somebody than that they are independent: to lead others is theirs to say. */
const MOST_BY_TITLE = 3;

/** The level that is proposed unless the manager says another; 0 where the title says none. */
export const levelByTitle = (level: number | null | undefined): number => Math.min(level ?? 0, MOST_BY_TITLE);

const MOST_USUAL = 15;

/** What a title usually takes, chosen at once: what the role or the occupation asks for, where it is no guess. */
export function usual(suggested: Suggested[]): Record<string, Asked> {
  const wanted = suggested.filter(({ kind, guess }) => kind !== 'OPTIONAL' && !guess).slice(0, MOST_USUAL);
  return Object.fromEntries(wanted.map(({ skill, level }) => [skill.id, { on: true, level: levelByTitle(level) }]));
}
