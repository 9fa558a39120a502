import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { failuresOf } from './failure';
import { protectedFetch } from './http';
import { nobodyIsSignedIn } from './session';
import { byHash } from './trusted';

/** Asks the API for an agency, given by its id, or without one. Each keeps what it was told to itself. */
export const clientFor = (agency: string | null) =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: protectedFetch,
    fetchOptions: agency ? { headers: { 'Samsas-Agency': agency } } : {},
    exchanges: [
      // Under `npm run dev` documents may be newer than the server that they are sent to.
      ...(import.meta.env.DEV ? [] : [byHash]),
      cacheExchange,
      mapExchange({
        onError(error) {
          if (failuresOf(error).some((failure) => failure.code === 'UNAUTHENTICATED')) nobodyIsSignedIn();
        },
      }),
      fetchExchange,
    ],
  });
