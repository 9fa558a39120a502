import { CombinedError } from 'urql';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { failuresOf, failuresOfAnswer, saidIn } from './failure';

const failed = (extensions: Record<string, unknown>) =>
  failuresOf(new CombinedError({ graphQLErrors: [new GraphQLError('Share 0', { extensions })] }));

test('says code, field, hint and id as the server does', () => {
  expect(failed({ code: 'INVALID', field: 'share', hint: 'Give 1 to 100' })).toEqual([
    { code: 'INVALID', message: 'Share 0', field: 'share', hint: 'Give 1 to 100', id: undefined },
  ]);
});

test('what is wrong is said in the words of the server where these are in the language of the page', () => {
  const [swedish] = failed({ code: 'INVALID', language: 'sv', hint: 'Ange 1 till 100.' });
  const [english] = failed({ code: 'INVALID', hint: 'Give 1 to 100.' });
  const [internal] = failed({ code: 'INTERNAL' });
  expect(swedish && saidIn('sv', swedish)).toBe('Share 0 Ange 1 till 100.');
  expect(swedish && saidIn('en', swedish)).toBeUndefined();
  expect(english && saidIn('en', english)).toBe('Share 0 Give 1 to 100.');
  expect(english && saidIn('sv', english)).toBeUndefined();
  expect(internal && saidIn('en', internal)).toBeUndefined();
});

test('says which of several reasons it is', () => {
  expect(failed({ code: 'NOT_ALLOWED', reason: 'TAKEN' })[0]).toMatchObject({ code: 'NOT_ALLOWED', reason: 'TAKEN' });
});

test('takes an unknown code for an internal failure', () => {
  expect(failed({ code: 'WHATEVER', id: '7c1e' })[0]).toMatchObject({ code: 'INTERNAL', id: '7c1e' });
});

test('an answer that the server does not know the document means that this page is older than it', () => {
  expect(failed({ code: 'UNKNOWN_DOCUMENT' })[0]).toMatchObject({ code: 'OUTDATED' });
});

test('a 401 means that nobody is signed in', () => {
  const error = new CombinedError({ networkError: new Error('No Content'), response: { status: 401 } });
  expect(failuresOf(error)[0]?.code).toBe('UNAUTHENTICATED');
});

test('a server that cannot be reached is said to be that', () => {
  expect(failuresOf(new CombinedError({ networkError: new Error('fetch failed') }))[0]?.code).toBe('UNREACHABLE');
});

test('an address that is no GraphQL says in the same form what is wrong', () => {
  const body = JSON.stringify({
    errors: [{ message: 'It is a zip.', extensions: { code: 'INVALID', field: 'name', hint: 'Unpack it.' } }],
  });
  expect(failuresOfAnswer(400, body)).toEqual([
    { code: 'INVALID', message: 'It is a zip.', field: 'name', hint: 'Unpack it.' },
  ]);
  expect(failuresOfAnswer(401, '')[0]?.code).toBe('UNAUTHENTICATED');
  expect(failuresOfAnswer(403, '<html>')[0]?.code).toBe('NOT_ALLOWED');
  expect(failuresOfAnswer(502, '<html>')[0]?.code).toBe('INTERNAL');
  expect(failuresOfAnswer(0, '')[0]?.code).toBe('UNREACHABLE');
});
