/** Behind TLS the cookie is bound to this very host, which its name says. */
const csrfToken = () => /(?:^|;\s*)(?:__Host-)?XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];

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
  return response.status === 403 && (await isRenewed(before)) ? send(input, init) : response;
}

/** Whether the server has handed out another token than this since. */
async function isRenewed(before: string | undefined): Promise<boolean> {
  if (csrfToken() === before) await fetch('/graphql', { credentials: 'same-origin' });
  return csrfToken() !== before;
}

/** What came back for a file; the status is 0 where nothing did. */
export interface FileAnswer {
  status: number;
  body: string;
}

function put(address: string, file: Blob, onSent: (share: number) => void): Promise<FileAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    const token = csrfToken();
    if (token) request.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(token));
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.onloadend = () => resolve({ status: request.status, body: request.responseText });
    request.send(file);
  });
}

/** Sends a file as the body of a request, and tells how much of it has gone (0 to 1), which `fetch` cannot. */
export async function putFile(
  address: string,
  file: Blob,
  onSent: (share: number) => void = () => {},
): Promise<FileAnswer> {
  const before = csrfToken();
  const answer = await put(address, file, onSent);
  return answer.status === 403 && (await isRenewed(before)) ? put(address, file, onSent) : answer;
}

/** Ends the session, here and where the provider keeps one of its own, and opens the start page afresh. */
export async function signOut(): Promise<void> {
  const response = await protectedFetch('/logout', { method: 'POST' });
  location.assign(response.headers.get('Location') ?? '/');
}
