import { expect, test } from 'vitest';
import { faultsOf, inputOf, newEmployment, storedRecord, type RecordDraft } from './correction';

const employment = { unit: 'it', from: '2026-01-01', to: '', share: '100', title: 'Jurist' };
const draft = (employments: RecordDraft['employments'], familyName = 'Ek'): RecordDraft => ({
  givenName: 'Åsa',
  familyName,
  employments,
});

test('what is right has no faults', () => {
  expect(faultsOf(draft([employment, { ...employment, from: '2025-01-01', to: '2025-01-01' }]))).toEqual({});
});

test('each fault is at its field', () => {
  expect(faultsOf(draft([], ' '))).toEqual({ 'input.familyName': 'familyName', 'input.employments': 'none' });
  expect(faultsOf(draft([newEmployment]))).toEqual({
    'input.employments[0].unit': 'unit',
    'input.employments[0].from': 'from',
  });
  expect(faultsOf(draft([{ ...employment, to: '2025-12-31', share: '101' }, employment]))).toEqual({
    'input.employments[0].to': 'order',
    'input.employments[0].share': 'share',
    'input.employments[1].from': 'twice',
  });
});

test.each(['', '0', '12,5', '1e1', '-5'])('%s is no share', (share) => {
  expect(faultsOf(draft([{ ...employment, share }]))).toEqual({ 'input.employments[0].share': 'share' });
});

test('what is stored is sent back as it is', () => {
  const stored = storedRecord({
    __typename: 'StaffRecord',
    id: 'p',
    employeeNumber: '1',
    givenName: null,
    familyName: 'Ek',
    mayRename: true,
    version: 'a',
    employments: [
      {
        __typename: 'StaffEmployment',
        unit: { __typename: 'Unit', id: 'it' },
        from: '2026-01-01',
        to: null,
        share: 80,
        title: null,
      },
    ],
    corrections: [],
  });
  expect(stored.version).toBe('a');
  expect(inputOf('p', stored.value, 'a', ' Fel ')).toEqual({
    person: 'p',
    version: 'a',
    givenName: null,
    familyName: 'Ek',
    employments: [{ unit: 'it', from: '2026-01-01', to: null, share: 80, title: null }],
    why: 'Fel',
  });
});
