import { expect, test } from 'vitest';
import { sharingErrors } from './sharingDraft';

const draft = { with: 'a', purpose: 'LOAN', from: '2027-03-01', to: '', why: 'x' } as const;

test('a sharing that begins needs an agency, a first day and a reason', () => {
  expect(sharingErrors('begin', draft)).toEqual([]);
  expect(sharingErrors('begin', { ...draft, with: '', from: '', why: ' ' })).toEqual(['with', 'from', 'why']);
  expect(sharingErrors('begin', { ...draft, to: '2027-02-28' })).toEqual(['to']);
});

test('an end needs a reason alone', () => {
  expect(sharingErrors('end', { ...draft, with: '', from: '' })).toEqual([]);
});
