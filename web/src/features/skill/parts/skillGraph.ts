import type { SkillRef } from '../SkillName';

/** How a neighbour stands to the skill in the middle, in the order in which they stand around it. */
export const relations = ['broader', 'essential', 'optional', 'narrower', 'exact', 'close'] as const;
export type Relation = (typeof relations)[number];

export interface GraphSkill {
  id: string;
  ref: SkillRef;
  uri: string;
  group: boolean;
  /** People who have it, floored to a multiple of five; none where nobody may be counted. */
  supply: number | null;
  /** Open needs that ask for it. */
  needs: number;
}

export interface Neighbour extends GraphSkill {
  relation: Relation;
}

export interface Point {
  x: number;
  y: number;
}

/** More than these cannot be read around one another; the rest is in the list. */
export const MOST_SHOWN = 14;
const MOST_EXPANDED = 5;

const WIDE = 500;
const HIGH = 300;
const FURTHER = 165;
const FAN = (2 * Math.PI) / 7;

const weight = ({ needs, supply }: Neighbour) => needs * 1_000_000 + (supply ?? 0);

/** Those that are drawn: of each relation in turn the most asked for, so that none hides another. */
export function chosen(neighbours: readonly Neighbour[], most = MOST_SHOWN): Neighbour[] {
  const queues = relations.map((relation) =>
    neighbours.filter((each) => each.relation === relation).sort((a, b) => weight(b) - weight(a)),
  );
  const taken = new Set<string>();
  for (let round = 0; taken.size < most && queues.some((queue) => queue.length > round); round++) {
    for (const queue of queues) {
      const next = queue[round];
      if (next && taken.size < most) taken.add(next.id);
    }
  }
  const seen = new Set<string>();
  return queues.flat().filter(({ id }) => taken.has(id) && !seen.has(id) && seen.add(id));
}

/** Those of a neighbour's own neighbours that are not there yet. */
export function further(shown: readonly string[], neighbours: readonly Neighbour[]): Neighbour[] {
  return chosen(
    neighbours.filter(({ id }) => !shown.includes(id)),
    MOST_EXPANDED,
  );
}

/** Where each stands: around the middle in equal steps, what is broader above it. */
export function around(shown: readonly Neighbour[]): Map<string, Point> {
  const step = (2 * Math.PI) / Math.max(1, shown.length);
  const above = shown.filter(({ relation }) => relation === 'broader').length;
  const first = -Math.PI / 2 - (step * Math.max(0, above - 1)) / 2;
  return new Map(
    shown.map(({ id }, at) => [id, { x: WIDE * Math.cos(first + at * step), y: HIGH * Math.sin(first + at * step) }]),
  );
}

/** Where those beyond a neighbour stand: in a fan away from the middle. */
export function beyond(of: Point, shown: readonly Neighbour[]): Map<string, Point> {
  const out = Math.atan2(of.y, of.x);
  return new Map(
    shown.map(({ id }, at) => {
      const angle = out + (at - (shown.length - 1) / 2) * FAN;
      return [id, { x: of.x + FURTHER * Math.cos(angle), y: of.y + FURTHER * Math.sin(angle) }];
    }),
  );
}

const directions: Record<string, Point> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The next in the direction of an arrow key: the nearest, what lies aside counting as further away. */
export function nextTowards(key: string, from: string, points: ReadonlyMap<string, Point>): string | undefined {
  const direction = directions[key];
  const start = points.get(from);
  if (!direction || !start) return undefined;
  let best: { id: string; cost: number } | undefined;
  for (const [id, point] of points) {
    const ahead = (point.x - start.x) * direction.x + (point.y - start.y) * direction.y;
    const aside = Math.abs((point.x - start.x) * direction.y) + Math.abs((point.y - start.y) * direction.x);
    if (id === from || ahead <= 1 || aside > 3 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

/** The width of a circle, in steps that the eye can tell apart. */
export function sizeOf({ supply, group }: GraphSkill): number {
  if (group || !supply) return 26;
  return supply < 25 ? 36 : supply < 100 ? 48 : supply < 500 ? 60 : 72;
}
