import type { Evidence } from '~/generated/graphql';

interface Held {
  evidence: Evidence;
  level: number;
  lastUsed?: string | null;
  skill: { id: string };
}

/** A skill that somebody holds, with all that it is held by, the highest level first. */
export interface HeldBySkill<H extends Held> {
  skill: H['skill'];
  held: H[];
  /** The latest month in which it was used; null where none is known. */
  lastUsed: string | null;
}

/** What is held, one row a skill, in the order in which the skills come. */
export function bySkill<H extends Held>(holdings: readonly H[]): HeldBySkill<H>[] {
  const groups = new Map<string, H[]>();
  for (const each of holdings) groups.set(each.skill.id, [...(groups.get(each.skill.id) ?? []), each]);
  return [...groups.values()].map((held) => ({
    skill: held[0]!.skill,
    held: held.toSorted((one, other) => other.level - one.level),
    lastUsed: held.reduce<string | null>(
      (latest, { lastUsed }) => (lastUsed && (!latest || lastUsed > latest) ? lastUsed : latest),
      null,
    ),
  }));
}
