import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider, type DocumentInput } from 'urql';
import { expect, onTestFinished, test, vi } from 'vitest';
import { clientFor } from '~/api/client';
import { useLastingQuery } from './useLastingQuery';

// No document of the client: it is not among those that the contract knows.
const nameQuery: DocumentInput<{ name: string }, { id: string }> = 'query Name($id: ID!) { name(id: $id) }';

/** Asks for a name; the server answers what `names` says, and nothing where it does not say it. */
function asking(names: Record<string, string | undefined>) {
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  vi.stubGlobal('fetch', (_: unknown, { body }: { body: string }) => {
    const name = names[(JSON.parse(body) as { variables: { id: string } }).variables.id];
    return name
      ? Promise.resolve(
          new Response(JSON.stringify({ data: { name } }), { headers: { 'Content-Type': 'application/json' } }),
        )
      : Promise.reject(new TypeError('Failed to fetch'));
  });
  const client = clientFor(null);
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>;
  return renderHook(({ id }) => useLastingQuery({ query: nameQuery, variables: { id } }), {
    initialProps: { id: 'a' },
    wrapper,
  });
}

test('an answer stays when asking again fails, and goes for one that is newer', async () => {
  const names: Record<string, string | undefined> = { a: 'Ann' };
  const { result } = asking(names);
  await waitFor(() => expect(result.current).toMatchObject({ data: { name: 'Ann' }, failed: null }));
  names.a = undefined;
  act(() => result.current.again());
  await waitFor(() => expect(result.current.failed).toMatchObject([{ code: 'UNREACHABLE' }]));
  expect(result.current.data).toEqual({ name: 'Ann' });
  names.a = 'Anna';
  act(() => result.current.again());
  await waitFor(() => expect(result.current).toMatchObject({ data: { name: 'Anna' }, failed: null }));
});

test('the answer to one thing is none to another', async () => {
  const { result, rerender } = asking({ a: 'Ann' });
  await waitFor(() => expect(result.current.data).toEqual({ name: 'Ann' }));
  rerender({ id: 'b' });
  expect(result.current.data).toBeUndefined();
  await waitFor(() => expect(result.current.failed).toMatchObject([{ code: 'UNREACHABLE' }]));
  expect(result.current.data).toBeUndefined();
  rerender({ id: 'a' });
  await waitFor(() => expect(result.current).toMatchObject({ data: { name: 'Ann' }, failed: null }));
});
