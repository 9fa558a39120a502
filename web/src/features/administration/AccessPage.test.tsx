import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AGENCY, showPage } from '~/test/page';
import { AccessPage } from './AccessPage';

const account = (handle: string, version: string, roles: string[]) => ({
  id: handle,
  handle,
  name: null,
  roles,
  everywhere: false,
  own: false,
  obstacle: null,
  version,
  footing: 'EMPLOYMENT',
  until: null,
  responsible: null,
  worksAt: [AGENCY],
  agencies: [AGENCY],
  grants: [],
});

const page = (nodes: object[], next: string | null) => ({
  accounts: { pageInfo: { hasNextPage: next !== null, endCursor: next }, edges: nodes.map((node) => ({ node })) },
});

test('an account is found again behind a hundred others that have its handle in theirs', async () => {
  const user = userEvent.setup();
  let granted = false;
  showPage(<AccessPage />, {
    RoleSource: () => ({ roleSource: 'GRAPH' }),
    AllAgencies: () => ({ agencies: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: AGENCY }] } }),
    Accounts: () => page([account('ann', 'a', ['HR_PLANNER'])], null),
    AccountAgain: ({ search, after }) => {
      if (search !== 'ann') return 'unreachable';
      return after === 'hundred'
        ? page([account('ann', 'b', ['PROCUREMENT'])], null)
        : page(
            Array.from({ length: 100 }, (_, index) => account(`ann${index}`, 'x', [])),
            'hundred',
          );
    },
    ChangeAccess: () => {
      granted = true;
      return 'overtaken';
    },
  });
  await user.click(await screen.findByRole('button', { name: /ann/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('checkbox', { name: 'Administratör' }));
  await user.type(dialog.getByLabelText('Varför?'), 'Behövs.');
  await user.click(dialog.getByRole('button', { name: 'Spara' }));
  expect(await dialog.findByRole('table')).toHaveTextContent('Upphandlare');
  expect(granted).toBe(true);
  expect(dialog.getByLabelText('Varför?')).toHaveValue('Behövs.');
});
