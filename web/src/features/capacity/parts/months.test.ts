import { expect, test } from 'vitest';
import {
  beside,
  changesOf,
  draftOf,
  faultsOf,
  fieldOf,
  figuresOf,
  horizon,
  inputOf,
  isOverbooked,
  newRange,
  rangesOf,
  type MonthNow,
  type RangeDraft,
} from './months';

const month = (name: string, more: Partial<MonthNow> = {}): MonthNow => ({
  month: name,
  employed: 80,
  lendable: 80,
  decided: false,
  absence: 0,
  reserved: 0,
  free: 80,
  ...more,
});

const months = [
  month('2026-11'),
  month('2026-12', { lendable: 50, decided: true, absence: 20, free: 30 }),
  month('2027-01', { reserved: 30, free: 50 }),
  month('2027-02'),
];

const range = (from: string, to: string, more: Partial<RangeDraft> = {}): RangeDraft => ({
  ...newRange,
  from,
  to,
  ...more,
});

const otherwise = (...ranges: RangeDraft[]) => inputOf(changesOf(months, ranges));

test('all months that can be decided are read, over the turn of years', () => {
  expect(horizon('2026-11')).toEqual({ from: '2026-11', to: '2029-10' });
});

test('a range gives each of its months, from the first to the last', () => {
  expect(otherwise(range('2026-12', '2027-01', { lendable: 'share', share: '40', absence: '10' }))).toEqual([
    { month: '2026-12', lendable: 40, absence: 10 },
    { month: '2027-01', lendable: 40, absence: 10 },
  ]);
});

test('what a range leaves as it is stays as each month has it', () => {
  expect(otherwise(range('2026-11', '2026-12', { absence: '15' }))).toEqual([
    { month: '2026-11', lendable: null, absence: 15 },
    { month: '2026-12', lendable: 50, absence: 15 },
  ]);
  expect(otherwise(range('2026-11', '2026-12', { lendable: 'share', share: '60 %' }))).toEqual([
    { month: '2026-11', lendable: 60, absence: 0 },
    { month: '2026-12', lendable: 60, absence: 20 },
  ]);
});

test('a month that would be as it is is not among them, as much as somebody is employed is no share', () => {
  expect(otherwise(range('2026-11', '2027-02', { lendable: 'employed' }))).toEqual([
    { month: '2026-12', lendable: null, absence: 20 },
  ]);
  expect(otherwise(range('2026-12', '2026-12', { lendable: 'share', share: '50', absence: '20' }))).toEqual([]);
  expect(otherwise(range('2026-11', '2026-11', { lendable: 'share', share: '80' }))).toEqual([
    { month: '2026-11', lendable: 80, absence: 0 },
  ]);
});

test('where two ranges have a month the last one counts', () => {
  expect(
    otherwise(
      range('2026-11', '2027-02', { lendable: 'share', share: '10' }),
      range('2027-01', '2027-01', { lendable: 'share', share: '70' }),
    ).map(({ lendable }) => lendable),
  ).toEqual([10, 10, 70, 10]);
});

test('a range that is not right yet gives nothing', () => {
  expect(
    otherwise(newRange, range('2027-01', '2026-12', { absence: '5' }), range('2026-11', '', { absence: '5' })),
  ).toEqual([]);
  expect(faultsOf(newRange)).toEqual({ from: 'from', to: 'to', absence: 'nothing' });
  expect(faultsOf(range('2027-01', '2026-12', { absence: '101' }))).toEqual({ to: 'order', absence: 'absence' });
  expect(faultsOf(range('2026-11', '2026-11', { lendable: 'share', share: '' }))).toEqual({ share: 'share' });
  expect(faultsOf(range('2026-11', '2026-11', { lendable: 'employed' }))).toEqual({});
  expect(faultsOf(range('2026-11', '2026-11', { lendable: 'share', share: '0' }))).toEqual({});
});

test('months one after another that are alike are one range', () => {
  const proposed = [
    { month: '2027-01', lendable: null, absence: 0 },
    { month: '2026-11', lendable: 40, absence: 0 },
    { month: '2026-12', lendable: 40, absence: 0 },
    { month: '2027-02', absence: 0 },
    { month: '2027-04', lendable: null, absence: 0 },
  ];
  expect(rangesOf(proposed)).toEqual([
    { from: '2026-11', to: '2026-12', lendable: 40, absence: 0 },
    { from: '2027-01', to: '2027-02', lendable: null, absence: 0 },
    { from: '2027-04', to: '2027-04', lendable: null, absence: 0 },
  ]);
});

test('a proposal that is typed again says the same', () => {
  const proposed = [
    { month: '2026-11', lendable: 40, absence: 5 },
    { month: '2026-12', lendable: null, absence: 0 },
  ];
  const draft = draftOf(proposed, 'Barn hemma');
  expect(draft.note).toBe('Barn hemma');
  expect(otherwise(...draft.ranges)).toEqual(proposed);
});

test('what is proposed stands beside what is, without months that are past', () => {
  const proposed = [
    { month: '2027-01', lendable: 20, absence: 0 },
    { month: '2026-10', lendable: 20, absence: 0 },
    { month: '2026-12', absence: 100 },
  ];
  const changes = beside(months, proposed);
  expect(changes.map(({ now }) => now.month)).toEqual(['2026-12', '2027-01']);
  expect(changes.map(figuresOf)).toEqual([
    { lendable: 80, absence: 100, free: 0 },
    { lendable: 20, absence: 0, free: 0 },
  ]);
  expect(changes.map(isOverbooked)).toEqual([false, true]);
});

test('what the server says of a month that was sent is said at the range that it came of', () => {
  const ranges = [
    range('2026-11', '2026-12', { lendable: 'share', share: '10' }),
    range('2027-01', '2027-01', { absence: '30' }),
  ];
  const sent = otherwise(...ranges);
  expect(sent).toHaveLength(3);
  expect(fieldOf('input.months[1].lendable', sent, ranges)).toBe('ranges[0].share');
  expect(fieldOf('input.months[2].absence', sent, ranges)).toBe('ranges[1].absence');
  expect(fieldOf('input.months[2].lendable', sent, ranges)).toBe('ranges');
  expect(fieldOf('input.months[0].month', sent, ranges)).toBe('ranges[0].from');
  expect(fieldOf('input.months', sent, ranges)).toBe('ranges');
  expect(fieldOf('input.note', sent, ranges)).toBe('note');
  expect(fieldOf('input.person', sent, ranges)).toBeNull();
});
