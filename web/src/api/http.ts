const csrfToken = () => /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];

async function send(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  const token = csrfToken();
  if (token) headers.set('X-XSRF-TOKEN', decodeURIComponent(token));
  headers.set('Accept-Language', document.documentElement.lang);
  return fetch(input, { ...init, headers, credentials: 'same-origin' });
}

/**
 * A fetch that sends the server's CSRF token. The token changes at sign-in and may be missing at first: a request that is
 * refused for that is sent once more with the token that the server has handed out since.
 */
export async function protectedFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const before = csrfToken();
  const response = await send(input, init);
  if (response.status !== 403) return response;
  if (csrfToken() === before) await fetch('/graphql', { credentials: 'same-origin' });
  return csrfToken() === before ? response : send(input, init);
}

/** Ends the session, here and where the provider keeps one of its own, and opens the start page afresh. */
export async function signOut(): Promise<void> {
  const response = await protectedFetch('/logout', { method: 'POST' });
  location.assign(response.headers.get('Location') ?? '/');
}
