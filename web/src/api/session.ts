import { useSyncExternalStore } from 'react';

/** Whether the server last said that nobody is signed in. */
let signedOut = false;
const listeners = new Set<() => void>();

export function nobodyIsSignedIn(): void {
  if (signedOut) return;
  signedOut = true;
  listeners.forEach((tell) => tell());
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => signedOut,
  );
}

const RETURN_TO = 'samsas.returnTo';

/** Leaves for the sign-in page and remembers where to come back to. */
export function signIn(): void {
  const asked = new URLSearchParams(location.search).get('continue');
  // Who comes from a sign-in that failed stands at the start page, and still wants to go where they first were.
  if (asked) sessionStorage.setItem(RETURN_TO, asked);
  else if (location.pathname !== '/') sessionStorage.setItem(RETURN_TO, `${location.pathname}${location.search}`);
  location.assign('/oauth2/authorization/samsas');
}

const outcomes = ['failed', 'unavailable'] as const;

/** How the last sign-in came to nothing, if it did: `unavailable` where those who sign people in did not answer. */
export const signInFailed = () => {
  const outcome = new URLSearchParams(location.search).get('sign-in');
  return outcomes.find((each) => each === outcome);
};

/** The path to come back to after sign-in, once. Only a path of this site. */
export function takeReturnTo(): string | null {
  const path = sessionStorage.getItem(RETURN_TO);
  sessionStorage.removeItem(RETURN_TO);
  return path && /^\/(?![/\\])/.test(path) && path !== '/' ? path : null;
}
