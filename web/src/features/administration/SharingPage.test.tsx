import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AGENCY, named, refused, showPage, type Answer } from '~/test/page';
import { SharingPage } from './SharingPage';

const sharing = (version: string, to: string | null): Answer => ({
  sharing: {
    mayChange: true,
    agency: AGENCY,
    gives: [
      {
        agency: AGENCY,
        with: { id: 'far', ...named('Fjärran') },
        purpose: 'LOAN',
        from: '2026-01-01',
        to,
        version,
        state: 'ACTIVE',
      },
    ],
    takes: [],
    records: [],
    bases: [],
  },
});

test('a dialog with its reason stays when the sharings cannot be read anew', async () => {
  const user = userEvent.setup();
  let stored = sharing('a', null);
  showPage(<SharingPage />, {
    AllAgencies: () => ({ agencies: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: AGENCY }] } }),
    AgencySharing: () => stored,
    SharingEffect: () => ({ previewSharingChange: { on: '2027-03-31', more: 0, fewer: 0 } }),
    ChangeSharing: () => 'overtaken',
  });
  await user.click(within(await screen.findByRole('table')).getByRole('button'));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Sista dag'), '2027-03-31');
  await user.type(dialog.getByLabelText('Varför?'), 'Avtalet är slut.');
  await user.click(dialog.getByRole('button', { name: 'Visa vad som händer' }));
  const confirm = await dialog.findByRole('button', { name: 'Spara slutdagen' });
  stored = 'unreachable';
  await user.click(confirm);
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  expect(dialog.getByRole('alert')).toHaveTextContent('Paula Prov sparade en ändring');
  expect(dialog.getByLabelText('Varför?')).toHaveValue('Avtalet är slut.');
});

test('what is refused of a legal basis stands at its field until the field is changed', async () => {
  const user = userEvent.setup();
  const said = 'Skriv vilken lag eller vilket beslut det är.';
  showPage(<SharingPage />, {
    AllAgencies: () => ({ agencies: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: AGENCY }] } }),
    AgencySharing: () => sharing('a', null),
    StateLegalBasis: () => refused('input.reference', said),
  });
  await user.click(await screen.findByRole('button', { name: 'Ange rättslig grund' }));
  const dialog = within(await screen.findByRole('dialog'));
  const reference = dialog.getByLabelText('Stöd i lag eller beslut');
  await user.type(reference, 'x');
  await user.type(dialog.getByLabelText('Vem har beslutat?'), 'Generaldirektören');
  await user.click(dialog.getByRole('button', { name: 'Spara' }));
  expect(await dialog.findByText(said)).toBeVisible();
  expect(reference).toBeInvalid();
  await user.type(reference, '§');
  expect(dialog.queryByText(said)).not.toBeInTheDocument();
  expect(reference).not.toBeInvalid();
});
