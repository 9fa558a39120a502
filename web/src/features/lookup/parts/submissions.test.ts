import { expect, test } from 'vitest';
import { isWaiting, submit, take } from './submissions';

test('a submission is taken once, for its own words and agency alone', () => {
  const submission = submit('åsa', 'here');
  expect(take(submission, 'åsa', 'there')).toBe(false);
  expect(take(submission, 'eva', 'here')).toBe(false);
  expect(isWaiting(submission, 'åsa', 'here')).toBe(true);
  expect(take(submission, 'åsa', 'here')).toBe(true);
  expect(isWaiting(submission, 'åsa', 'here')).toBe(false);
  expect(take(submission, 'åsa', 'here')).toBe(false);
});

test('the same words submitted again are another submission, and what this page does not know is none', () => {
  expect(submit('åsa', null)).not.toBe(submit('åsa', null));
  expect(take(undefined, 'åsa', null)).toBe(false);
  expect(take('of a page before', 'åsa', null)).toBe(false);
});
