import type { LeaversInput } from '~/generated/graphql';

/** What is chosen for those who are not in a list of staff. */
export interface Leavers {
  /** Whether they have left; else they stay as they are. */
  leave: boolean;
  /** Their last day; empty until it is said. */
  last: string;
  /** Who stays all the same, by handle. */
  stay: readonly string[];
}

/** Nothing is preset that ends an employment. */
export const nobodyLeaves: Leavers = { leave: false, last: '', stay: [] };

/** How many leave of those who are not in the list. */
export const leavingOf = ({ leave, stay }: Leavers, missing: number): number => (leave ? missing - stay.length : 0);

/** Few never ask twice, nor does a small part of the staff: this is to meet the half list that is taken for the whole. */
const FEW = 5;
const A_PART = 10;

/** Whether so many leave that it is asked once more. */
export const asksTwice = (leaving: number, staff: number): boolean => leaving > FEW && leaving * A_PART > staff;

/** The same day some years later; there, the end of February is its last day. */
export function yearsFrom(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const rest = day.slice(4);
  return `${year}${rest === '-02-29' && !leap ? '-02-28' : rest}`;
}

export type DayFault = 'missing' | 'far';

/** What is wrong with a last day: that there is none, or that it is more than a year from today. */
export function faultOf(last: string, today: string): DayFault | null {
  if (!last) return 'missing';
  return last < yearsFrom(today, -1) || last > yearsFrom(today, 1) ? 'far' : null;
}

export const inputOf = ({ last, stay }: Leavers, sure: boolean): LeaversInput => ({ last, except: [...stay], sure });
