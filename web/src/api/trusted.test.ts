import { expect, test } from 'vitest';
import { cacheExchange, Client, fetchExchange, gql, type TypedDocumentNode } from 'urql';
import { byHash } from './trusted';

/** What is sent for a document. */
async function sent(document: TypedDocumentNode<unknown, Record<string, never>>) {
  let body = '';
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    fetch: (_, init) => {
      body = init?.body as string;
      return Promise.resolve(new Response('{"data":{}}', { headers: { 'Content-Type': 'application/json' } }));
    },
    exchanges: [byHash, cacheExchange, fetchExchange],
  });
  await client.query(document, {}).toPromise();
  return JSON.parse(body) as Record<string, unknown>;
}

test('a document of this client is sent by its hash alone', async () => {
  const document = Object.assign(gql('query A { __typename }'), { __meta__: { hash: 'c0ffee' } });
  expect(await sent(document)).toEqual({
    operationName: 'A',
    variables: {},
    extensions: { persistedQuery: { version: 1, sha256Hash: 'c0ffee' } },
  });
});

test('a document that has none is sent itself', async () => {
  expect((await sent(gql('query B { __typename }'))).query).toContain('query B');
});
