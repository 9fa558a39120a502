import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { failuresOf } from './failure';
import { protectedFetch } from './http';
import { nobodyIsSignedIn } from './session';

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetch: protectedFetch,
  exchanges: [
    cacheExchange,
    mapExchange({
      onError(error) {
        if (failuresOf(error).some((failure) => failure.code === 'UNAUTHENTICATED')) nobodyIsSignedIn();
      },
    }),
    fetchExchange,
  ],
});
