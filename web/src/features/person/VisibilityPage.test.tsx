import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { showPage, type Answer } from '~/test/page';
import { VisibilityPage } from './VisibilityPage';

const myself = (version: string, visibility: string): Answer => ({
  viewer: {
    __typename: 'Viewer',
    person: { __typename: 'Person', id: 'ann', title: 'jurist', holdings: [] },
    visibility: ['LOAN', 'INTERNAL', 'MENTORING'].map((purpose) => ({
      purpose,
      visibility,
      until: null,
      chosen: true,
      version,
    })),
  },
});

const loan = (choice: string) => screen.getAllByRole('radio', { name: new RegExp(`^${choice}`) })[0]!;

/** Opens the page, stored so; gives how to store otherwise. */
async function open() {
  let stored = myself('a', 'HIDDEN');
  showPage(<VisibilityPage />, { Myself: () => stored, SaveProfile: () => 'overtaken' });
  const save = await screen.findByRole('button', { name: 'Spara' });
  return { save, store: (next: Answer) => (stored = next) };
}

test('who had chosen nothing is told that somebody saved', async () => {
  const user = userEvent.setup();
  const { save, store } = await open();
  store(myself('b', 'VISIBLE'));
  await user.click(save);
  await waitFor(() => expect(loan('Synlig')).toBeChecked());
  expect(screen.getByRole('alert')).toHaveTextContent('Paula Prov sparade en ändring');
});

test('what was chosen stays when the choices cannot be read anew', async () => {
  const user = userEvent.setup();
  const { save, store } = await open();
  await user.click(loan('Synlig'));
  store('unreachable');
  await user.click(save);
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  expect(screen.getByText(/Paula Prov sparade en ändring/)).toBeVisible();
  expect(loan('Synlig')).toBeChecked();
});
