import { today } from '~/kit/months';

/** Things that happened, gathered by their day in Sweden, in the order in which they come. */
export function byDay<T extends { at: string }>(things: T[]): { day: string; things: T[] }[] {
  const days: { day: string; things: T[] }[] = [];
  for (const thing of things) {
    const day = dayOf(thing.at);
    const last = days.at(-1);
    if (last?.day === day) last.things.push(thing);
    else days.push({ day, things: [thing] });
  }
  return days;
}

/** The day of a moment in Sweden, as `YYYY-MM-DD`. */
export const dayOf = (moment: string) => today(new Date(moment));
