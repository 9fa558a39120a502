import { expect, test } from 'vitest';
import { errorsOf, inOrder, noNames, over, STAYS, toInput, withThoseBelow, type Draft } from './changes';

const created = { ...noNames, nameSv: 'Verket', kind: 'STATE', region: '01', orgNumber: '' } as const;
const draft: Draft = {
  names: { ...noNames, nameSv: 'Verket' },
  others: [],
  into: 'a',
  created,
  successors: [{ key: 1, target: { agency: null, created } }],
  goesOn: true,
  units: { v: 1 },
  accounts: {},
  openNeeds: STAYS,
  on: '2026-11-21',
  note: '',
};
const units = [{ id: 'v', parent: { id: 'u' } }, { id: 'u', parent: null }, { id: 'w' }];

test('every unit goes to exactly one successor, the first where none was chosen', () => {
  const { split } = toInput('split', { id: 'a', units: ['u', 'v', 'w'], accounts: ['m'] }, draft);
  expect(split?.successors).toEqual([
    { into: { agency: 'a' }, units: ['u', 'w'], accounts: ['m'], takesOpenNeeds: true },
    {
      into: { created: { ...created, nameEn: null, shortName: null, orgNumber: null } },
      units: ['v'],
      accounts: [],
      takesOpenNeeds: false,
    },
  ]);
});

test('what was chosen for a successor that is gone goes to the first', () => {
  const gone = {
    ...draft,
    successors: [{ key: 2, target: { agency: { id: 'b', name: 'B' }, created } }],
    openNeeds: 1,
  };
  const { split } = toInput('split', { id: 'a', units: ['v'], accounts: [] }, gone);
  expect(split?.successors.map((each) => [each.units, each.takesOpenNeeds])).toEqual([
    [['v'], true],
    [[], false],
  ]);
});

test('units stand after the unit that they are part of', () => {
  expect(inOrder(units).map(({ unit, depth }) => [unit.id, depth])).toEqual([
    ['u', 0],
    ['v', 1],
    ['w', 0],
  ]);
  expect(withThoseBelow(units, 'u')).toEqual(['u', 'v']);
});

test('what is missing is named before the server is asked', () => {
  expect(errorsOf('merge', draft)).toEqual(['othersMissing']);
  expect(errorsOf('merge', { ...draft, into: '', created: { ...created, nameSv: ' ' } })).toEqual(['nameMissing']);
  expect(errorsOf('split', { ...draft, goesOn: false })).toEqual(['successorsMissing']);
  expect(errorsOf('leave', draft)).toEqual([]);
});

test('what ends is named', () => {
  const a = { id: 'a', name: 'A' };
  const others = [{ id: 'b', name: 'B' }];
  expect(over('merge', a, { ...draft, others })).toEqual(['B']);
  expect(over('merge', a, { ...draft, others, into: '' })).toEqual(['A', 'B']);
  expect(over('split', a, draft)).toEqual([]);
  expect(over('split', a, { ...draft, goesOn: false })).toEqual(['A']);
});
