import type { MonthInput } from '~/generated/graphql';
import { addMonths, thisMonth } from '~/kit/months';

/** As far as months can be decided. */
export const MOST_MONTHS = 36;

/** The months that are read: all that can be decided, so that whatever is shown of them has one version. */
export function horizon(now = thisMonth()) {
  return { from: now, to: addMonths(now, MOST_MONTHS - 1) };
}

/** A month of somebody, in percent of full time. */
export interface MonthNow {
  month: string;
  employed: number;
  lendable: number;
  /** Whether what can be lent is said for the month; else it is what the person is employed. */
  decided: boolean;
  absence: number;
  reserved: number;
  free: number;
}

/** What a month is to be. */
export interface MonthThen {
  month: string;
  /** Null: as much as the person is employed. */
  lendable: number | null;
  absence: number;
}

/** A month as it is, and as it would be. */
export interface Change {
  now: MonthNow;
  then: MonthThen;
}

/** A proposal as the API gives it. */
export type ProposedMonths = readonly { month: string; lendable?: number | null; absence: number }[];

const saidOf = ({ month, lendable, decided, absence }: MonthNow): MonthThen => ({
  month,
  lendable: decided ? lendable : null,
  absence,
});

/** What of the month could be lent then at most, and what of that is free. */
export function figuresOf({ now, then }: Change): { lendable: number; absence: number; free: number } {
  const lendable = then.lendable ?? now.employed;
  return { lendable, absence: then.absence, free: Math.max(0, lendable - then.absence - now.reserved) };
}

const isOtherwise = ({ now, then }: Change): boolean => {
  const said = saidOf(now);
  return said.lendable !== then.lendable || said.absence !== then.absence;
};

/** Whether more is booked in the month than would be left of it. */
export function isOverbooked({ now, then }: Change): boolean {
  return now.reserved > 0 && (then.lendable ?? now.employed) - then.absence < now.reserved;
}

/** What is proposed beside what is; months that are past are left out. */
export function beside(months: readonly MonthNow[], proposed: ProposedMonths): Change[] {
  return proposed
    .flatMap(({ month, lendable, absence }) => {
      const now = months.find((each) => each.month === month);
      return now ? [{ now, then: { month, lendable: lendable ?? null, absence } }] : [];
    })
    .sort((one, other) => (one.now.month < other.now.month ? -1 : 1));
}

/** Months one after another that are alike. */
export interface Range {
  from: string;
  to: string;
  lendable: number | null;
  absence: number;
}

/** Months as ranges, as few as say the same. */
export function rangesOf(months: ProposedMonths): Range[] {
  const ranges: Range[] = [];
  for (const { month, lendable = null, absence } of months.toSorted((a, b) => (a.month < b.month ? -1 : 1))) {
    const last = ranges.at(-1);
    if (last && addMonths(last.to, 1) === month && last.lendable === lendable && last.absence === absence) {
      last.to = month;
    } else ranges.push({ from: month, to: month, lendable, absence });
  }
  return ranges;
}

/** What becomes of what can be lent in a range: it stays, it is as much as the person is employed, or a share. */
export const lendableChoices = ['keep', 'employed', 'share'] as const;

/** A range as it is typed. */
export interface RangeDraft {
  from: string;
  to: string;
  lendable: (typeof lendableChoices)[number];
  /** Percent, where it is a share. */
  share: string;
  /** Percent; empty: it stays. */
  absence: string;
}

/** Months as they are typed, and the words to go with them. */
export interface MonthsDraft {
  ranges: RangeDraft[];
  note: string;
}

export const newRange: RangeDraft = { from: '', to: '', lendable: 'keep', share: '', absence: '' };

export const noMonths: MonthsDraft = { ranges: [newRange], note: '' };

/** A proposal as somebody would type it. */
export const draftOf = (months: ProposedMonths, note: string | null | undefined): MonthsDraft => ({
  ranges: rangesOf(months).map(({ from, to, lendable, absence }) => ({
    from,
    to,
    lendable: lendable === null ? 'employed' : 'share',
    share: lendable === null ? '' : String(lendable),
    absence: String(absence),
  })),
  note: note ?? '',
});

/** What can be wrong before it is sent. */
export type Fault = 'from' | 'to' | 'order' | 'share' | 'absence' | 'nothing';

const percentOf = (text: string): number | null => {
  const typed = /^\s*(\d{1,3})\s*%?\s*$/.exec(text)?.[1];
  return typed !== undefined && Number(typed) <= 100 ? Number(typed) : null;
};

/** What is wrong with a range, by its fields. */
export function faultsOf({ from, to, lendable, share, absence }: RangeDraft): Partial<Record<keyof RangeDraft, Fault>> {
  return {
    ...(!from && { from: 'from' }),
    ...(!to && { to: 'to' }),
    ...(from && to && to < from && { to: 'order' }),
    ...(lendable === 'share' && percentOf(share) === null && { share: 'share' }),
    ...(absence.trim() && percentOf(absence) === null && { absence: 'absence' }),
    ...(lendable === 'keep' && !absence.trim() && { absence: 'nothing' }),
  };
}

export const isRight = (range: RangeDraft): boolean => Object.keys(faultsOf(range)).length === 0;

const within = (month: string) => (range: RangeDraft) => isRight(range) && range.from <= month && month <= range.to;

/** The months that become otherwise by ranges, of those that are right; where two have a month, the last one counts. */
export function changesOf(months: readonly MonthNow[], ranges: readonly RangeDraft[]): Change[] {
  return months
    .map((now) => {
      const range = ranges.findLast(within(now.month));
      const said = saidOf(now);
      if (!range) return { now, then: said };
      const lendable = { keep: said.lendable, employed: null, share: percentOf(range.share) }[range.lendable];
      return { now, then: { month: now.month, lendable, absence: percentOf(range.absence) ?? said.absence } };
    })
    .filter(isOtherwise);
}

/** What is sent of them. */
export const inputOf = (changes: readonly Change[]): MonthInput[] => changes.map(({ then }) => then);

/**
 * The field of the form that the server means by one of what was sent: one of the range that a month came of, as
 * `ranges[0].share`, else that of the ranges together.
 */
export function fieldOf(field: string | undefined, sent: readonly MonthInput[], ranges: readonly RangeDraft[]) {
  if (field === 'input.note') return 'note';
  if (!field?.startsWith('input.months')) return null;
  const [, index, name] = /^input\.months\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  const month = sent[Number(index)]?.month;
  const range = month === undefined ? -1 : ranges.findLastIndex(within(month));
  if (range < 0) return 'ranges';
  const called = { lendable: 'share', absence: 'absence' }[name ?? ''] ?? 'from';
  // The share can be typed only where one is chosen.
  return called === 'share' && ranges[range]?.lendable !== 'share' ? 'ranges' : `ranges[${range}].${called}`;
}
