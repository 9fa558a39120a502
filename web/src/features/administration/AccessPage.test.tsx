import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AGENCY, refused, showPage, viewer, type Answer, type Answers } from '~/test/page';
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

/** Opens the dialog that changes the access of a planner, as the server answers so. */
async function change(answer: Answer, more: Answers = {}) {
  const user = userEvent.setup();
  showPage(<AccessPage />, {
    RoleSource: () => ({ roleSource: 'GRAPH' }),
    AllAgencies: () => ({ agencies: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: AGENCY }] } }),
    Accounts: () => page([account('ann', 'a', ['HR_PLANNER'])], null),
    ChangeAccess: () => answer,
    ...more,
  });
  await user.click(await screen.findByRole('button', { name: /ann/ }));
  const box = await screen.findByRole('dialog');
  const dialog = within(box);
  const why = dialog.getByLabelText('Varför?');
  await user.type(why, 'Behövs.');
  return { user, box, dialog, why, save: () => user.click(dialog.getByRole('button', { name: 'Spara' })) };
}

test('what is refused stands at its field until something is changed', async () => {
  const said = 'Skriv inget personnummer.';
  const { user, dialog, why, save } = await change(refused('input.why', said));
  await save();
  expect(await dialog.findByText(said)).toBeVisible();
  expect(why).toBeInvalid();
  await user.type(why, ' Nu.');
  expect(dialog.queryByText(said)).not.toBeInTheDocument();
  expect(why).not.toBeInvalid();
  await save();
  expect(await dialog.findByText(said)).toBeVisible();
  await user.click(dialog.getByRole('checkbox', { name: 'Administratör' }));
  expect(dialog.queryByText(said)).not.toBeInTheDocument();
});

test('what is refused of a field that is not there is said below the form', async () => {
  const said = 'Välj någon som svarar för rollerna.';
  const { dialog, save } = await change(refused('input.responsible', said));
  expect(dialog.queryByText('Vem svarar för rollerna?')).not.toBeInTheDocument();
  await save();
  expect(await dialog.findByRole('alert')).toHaveTextContent(said);
});

test.each([
  [false, 'FörArbetsplatsen'],
  [true, undefined],
])('whoever acts for one agency reads for which: all of them %s', async (administersAll, said) => {
  const { box } = await change('unreachable', { Viewer: () => ({ viewer: { ...viewer, administersAll } }) });
  expect(box.querySelector('.acting-for')?.textContent.replace(/\s/g, '')).toBe(said);
});
