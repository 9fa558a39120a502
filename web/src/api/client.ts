import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { failuresOf } from './failure';
import { protectedFetch } from './http';
import { nobodyIsSignedIn } from './session';

/** Asks the API for an agency, given by its id, or without one. Each keeps what it was told to itself. */
export const clientFor = (agency: string | null) =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: protectedFetch,
    fetchOptions: agency ? { headers: { 'Samsas-Agency': agency } } : {},
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
