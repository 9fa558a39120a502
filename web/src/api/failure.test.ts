import { CombinedError } from 'urql';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { failuresOf } from './failure';

const failed = (extensions: Record<string, unknown>) =>
  failuresOf(new CombinedError({ graphQLErrors: [new GraphQLError('Share 0', { extensions })] }));

test('says code, field, hint and id as the server does', () => {
  expect(failed({ code: 'INVALID', field: 'share', hint: 'Give 1 to 100' })).toEqual([
    { code: 'INVALID', message: 'Share 0', field: 'share', hint: 'Give 1 to 100', id: undefined },
  ]);
});

test('takes an unknown code for an internal failure', () => {
  expect(failed({ code: 'WHATEVER', id: '7c1e' })[0]).toMatchObject({ code: 'INTERNAL', id: '7c1e' });
});

test('a 401 means that nobody is signed in', () => {
  const error = new CombinedError({ networkError: new Error('No Content'), response: { status: 401 } });
  expect(failuresOf(error)[0]?.code).toBe('UNAUTHENTICATED');
});

test('a server that cannot be reached is said to be that', () => {
  expect(failuresOf(new CombinedError({ networkError: new Error('fetch failed') }))[0]?.code).toBe('UNREACHABLE');
});
