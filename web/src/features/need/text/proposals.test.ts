import { expect, test } from 'vitest';
import { emptyDraft } from '../parts/draft';
import { canBeAdded, isThere, monthsOf, sureOf, toggled, withProposals, type Proposal } from './proposals';

const read = (key: string, guess = false) => ({ key, quote: key, guess });
const label = (text: string) => ({ text, language: 'SV' as const });
const ref = (id: string) => ({ id, sv: label(id), en: label(id) });
const skill = (id: string, more: Partial<Extract<Proposal, { kind: 'skill' }>> = {}): Proposal => ({
  ...read(id),
  kind: 'skill',
  skill: ref(id),
  level: null,
  demand: null,
  ...more,
});
const period = (from: string | null, to: string | null, months: number | null = null) => ({
  ...read('period'),
  kind: 'period' as const,
  from,
  to,
  months,
});
const share = (percent: number, guess = false): Proposal => ({
  ...read(`${percent} %`, guess),
  kind: 'share',
  percent,
});

const draft = { ...emptyDraft('2026-12'), share: '50' };

test('a length goes on from the first month of the form, a first month keeps its length', () => {
  expect(monthsOf(period(null, null, 4), draft, '2026-12')).toEqual({ from: '2027-01', to: '2027-04' });
  expect(monthsOf(period('2027-03', null), draft, '2026-12')).toEqual({ from: '2027-03', to: '2027-08' });
  expect(monthsOf(period(null, '2027-03'), draft, '2026-12')).toEqual({ from: '2027-01', to: '2027-03' });
  expect(monthsOf(period('2027-03', '2027-06'), draft, '2026-12')).toEqual({ from: '2027-03', to: '2027-06' });
});

test('months that have passed are not asked for', () => {
  expect(monthsOf(period('2026-10', '2027-02'), draft, '2026-12')).toEqual({ from: '2026-12', to: '2027-02' });
  expect(monthsOf(period('2026-03', '2026-06'), draft, '2026-12')).toBeNull();
  expect(canBeAdded(period('2001-03', '2001-06'), draft)).toBe(false);
});

test('what the need has already is known', () => {
  expect(isThere(share(50), { ...draft, share: '50 %' })).toBe(true);
  expect(isThere(share(40), draft)).toBe(false);
  expect(isThere({ ...read('x'), kind: 'language', code: 'sv', must: null }, { ...draft, languages: ['sv'] })).toBe(
    true,
  );
});

test('of what a need has only one, one is chosen', () => {
  const all = [share(40), share(60), skill('a')];
  expect(toggled(['40 %', 'a'], share(60), all)).toEqual(['a', '60 %']);
  expect(toggled(['40 %'], share(40), all)).toEqual([]);
});

test('a guess is not among the sure ones', () => {
  expect(sureOf([share(40, true), share(60), share(50), skill('a')], draft)).toEqual(['60 %', 'a']);
});

test('skills come with level and list as the text says, and with the usual ones where it says none', () => {
  const said = skill('a', {
    level: { level: 4, quote: 'mycket god', guess: false },
    demand: { must: false, quote: 'Meriterande', guess: false },
  });
  const next = withProposals(draft, [said, skill('b'), share(40)], true, [
    { skill: ref('a'), level: 2, importance: 10 },
    { skill: ref('c'), level: 2, importance: 10 },
    { skill: ref('d'), level: 3, importance: 4 },
  ]);
  expect(next.skills.map((each) => [each.skill.id, each.level, each.must])).toEqual([
    ['a', 4, false],
    ['b', 3, true],
    ['c', 2, true],
    ['d', 3, false],
  ]);
  expect(next.share).toBe('40');
  expect(withProposals(draft, [skill('b')], false).skills[0]?.must).toBe(false);
});
