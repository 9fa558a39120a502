import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider, type DocumentInput } from 'urql';
import { expect, onTestFinished, test, vi } from 'vitest';
import { clientFor } from '~/api/client';
import { words } from './column';
import * as files from './csv';
import { PagedTable } from './PagedTable';
import type { PageOf } from './usePages';

interface Name {
  node: { name: string };
}

interface Data {
  names: PageOf<Name>;
}

// No document of the client: it is not among those that the contract knows.
const query: DocumentInput<Data, { of: string; first: number; after: string | null }> =
  'query Names($of: String!, $first: Int!, $after: String) { names(of: $of, first: $first, after: $after) { x } }';

/** All names of two, page after page; what was asked, and whether the server can be reached, is for the test. */
function serve(names: Record<string, string[]>) {
  const server = { asked: [] as (string | null)[], reached: true };
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  vi.stubGlobal('fetch', (_: unknown, { body }: { body: string }) => {
    const { variables } = JSON.parse(body) as { variables: { of: string; first: number; after: string | null } };
    server.asked.push(variables.after);
    if (!server.reached) return Promise.reject(new TypeError('Failed to fetch'));
    const all = names[variables.of] ?? [];
    const from = Number(variables.after ?? 0);
    const to = from + variables.first;
    const page = {
      totalCount: all.length,
      pageInfo: { hasNextPage: to < all.length, endCursor: String(to) },
      edges: all.slice(from, to).map((name) => ({ node: { name } })),
    };
    return Promise.resolve(
      new Response(JSON.stringify({ data: { names: page } }), { headers: { 'Content-Type': 'application/json' } }),
    );
  });
  return server;
}

const client = () => clientFor(null);

function Names({ of, of: file }: { of: string }) {
  return (
    <PagedTable
      query={query}
      variables={{ of }}
      size={2}
      of={(data) => data.names}
      caption="Namn"
      columns={[words<Name>('name', 'Namn', ({ node }) => node.name, { names: true, sorts: true })]}
      keyOf={({ node }) => node.name}
      empty={<p>Inga namn</p>}
      around={(content, total) => <section aria-label={`${total} namn`}>{content}</section>}
      file={file}
    />
  );
}

function show(of: string) {
  const asked = client();
  const wrap = (which: string) => (
    <Provider value={asked}>
      <Names of={which} />
    </Provider>
  );
  const { rerender } = render(wrap(of));
  return { rerender: (which: string) => rerender(wrap(which)) };
}

const shown = () => screen.queryAllByRole('rowheader').map((each) => each.textContent);
const more = () => screen.getByRole('button', { name: 'Visa fler' });

test('shows a page, then the next where the focus goes, and says how many there are', async () => {
  const server = serve({ a: ['Cia', 'Bo', 'Ann'] });
  show('a');
  expect(await screen.findByRole('region', { name: '3 namn' })).toBeVisible();
  expect(shown()).toEqual(['Cia', 'Bo']);
  await userEvent.click(more());
  await waitFor(() => expect(shown()).toEqual(['Cia', 'Bo', 'Ann']));
  await waitFor(() => expect(screen.getByRole('rowheader', { name: 'Ann' }).closest('tr')).toHaveFocus());
  expect(screen.getByText('3 rader visas')).toHaveAttribute('role', 'status');
  expect(screen.queryByRole('button', { name: 'Visa fler' })).toBeNull();
  expect(server.asked).toEqual([null, '2']);
  const order = screen.getByRole('button', { name: 'Namn' });
  await userEvent.click(order);
  await waitFor(() => expect(shown()).toEqual(['Ann', 'Bo', 'Cia']));
  expect(order).toHaveFocus();
});

test('keeps what it has where the next page does not come, and asks for that again', async () => {
  const server = serve({ a: ['Cia', 'Bo', 'Ann'] });
  show('a');
  await waitFor(() => expect(shown()).toEqual(['Cia', 'Bo']));
  server.reached = false;
  await userEvent.click(more());
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(shown()).toEqual(['Cia', 'Bo']);
  expect(screen.queryByText(/rader visas/)).toBeNull();
  server.reached = true;
  await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
  await waitFor(() => expect(shown()).toEqual(['Cia', 'Bo', 'Ann']));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('says that the first page did not come, and asks for it again', async () => {
  const server = serve({ a: ['Ann'] });
  server.reached = false;
  show('a');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
  server.reached = true;
  await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
  await waitFor(() => expect(shown()).toEqual(['Ann']));
});

test('says that there is nothing', async () => {
  serve({ a: [] });
  show('a');
  expect(await screen.findByText('Inga namn')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

test('is ordered with all rows, those that were not there yet too', async () => {
  const server = serve({ a: ['Cia', 'Bo', 'Eva', 'Dan', 'Ann'] });
  show('a');
  await waitFor(() => expect(shown()).toEqual(['Cia', 'Bo']));
  await userEvent.click(screen.getByRole('button', { name: 'Namn' }));
  await waitFor(() => expect(shown()).toEqual(['Ann', 'Bo', 'Cia', 'Dan', 'Eva']));
  expect(server.asked).toEqual([null, '2', '4']);
});

test('its file holds all rows, and there is none where they do not come', async () => {
  const server = serve({ a: ['Cia', 'Bo', 'Ann'] });
  const download = vi.spyOn(files, 'download').mockImplementation(() => {});
  onTestFinished(() => download.mockRestore());
  show('a');
  await waitFor(() => expect(shown()).toEqual(['Cia', 'Bo']));
  server.reached = false;
  await userEvent.click(screen.getByRole('button', { name: 'Ladda ner CSV' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(download).not.toHaveBeenCalled();
  server.reached = true;
  await userEvent.click(screen.getByRole('button', { name: 'Ladda ner CSV' }));
  await waitFor(() => expect(download).toHaveBeenCalledWith('a.csv', '\uFEFFNamn\r\nCia\r\nBo\r\nAnn\r\n'));
});

test('begins anew with other variables', async () => {
  serve({ a: ['Cia', 'Bo', 'Ann'], b: ['Eva'] });
  const { rerender } = show('a');
  await waitFor(() => expect(shown()).toEqual(['Cia', 'Bo']));
  await userEvent.click(more());
  await waitFor(() => expect(shown()).toHaveLength(3));
  rerender('b');
  await waitFor(() => expect(shown()).toEqual(['Eva']));
});
