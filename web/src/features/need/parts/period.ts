import { addMonths, monthsBetween } from '~/kit/months';

interface Period {
  from: string;
  to: string;
}

/** How many months. */
export const lengthOf = ({ from, to }: Period): number => monthsBetween(from, to);

/** As many months, from another one on. */
export const startingIn = (period: Period, from: string): Period => lasting({ ...period, from }, lengthOf(period));

/** So many months from the same one on, at least one. */
export const lasting = ({ from }: Period, months: number): Period => ({
  from,
  to: addMonths(from, Math.max(1, months) - 1),
});
