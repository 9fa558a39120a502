import type { DraftSkill } from './draft';

/** One of the two lists: what is required, or what is good to have. */
export const listOf = (skills: DraftSkill[], must: boolean) => skills.filter((each) => each.must === must);

/** As the form shows them, one list after the other. What nobody touched keeps the order in which it was stored. */
const inOrder = (skills: DraftSkill[]) => [...listOf(skills, true), ...listOf(skills, false)];

/** One step up or down: past its neighbour, or at the edge of its list into the other. */
export function moved(skills: DraftSkill[], id: string, by: -1 | 1): DraftSkill[] {
  const ordered = inOrder(skills);
  const at = ordered.findIndex(({ skill }) => skill.id === id);
  const one = ordered[at];
  const other = ordered[at + by];
  if (!one) return skills;
  if (other?.must === one.must) {
    ordered[at] = other;
    ordered[at + by] = one;
  } else if (one.must === (by === 1)) {
    ordered[at] = { ...one, must: !one.must };
  } else {
    return skills;
  }
  return ordered;
}

/** To the end of the other list. */
export function transferred(skills: DraftSkill[], id: string): DraftSkill[] {
  const [one] = skills.filter(({ skill }) => skill.id === id);
  if (!one) return skills;
  return inOrder([...skills.filter((each) => each !== one), { ...one, must: !one.must }]);
}

/** With one more, at the end of its list. */
export const added = (skills: DraftSkill[], skill: DraftSkill) => inOrder([...skills, skill]);
