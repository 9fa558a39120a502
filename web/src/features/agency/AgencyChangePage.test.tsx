import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AGENCY, showPage, type Answer } from '~/test/page';
import { AgencyChangePage } from './AgencyChangePage';

const agency = {
  agency: {
    ...AGENCY,
    state: 'ACTIVE',
    events: [],
    shortName: null,
    kind: 'STATE',
    region: { code: '01' },
    accounts: [],
    allUnits: [],
  },
};

test('a new name stays when the agency cannot be read anew', async () => {
  const user = userEvent.setup();
  let stored: Answer = agency;
  showPage(<AgencyChangePage id="agency" name="rename" administers />, {
    AgencyToChange: () => stored,
    PreviewAgencyChange: () => ({ previewAgencyChange: { eventsSeen: 1, effects: [] } }),
  });
  const name = await screen.findByLabelText('Namn på svenska');
  await user.type(name, ' mitt');
  stored = 'unreachable';
  await user.click(screen.getByRole('button', { name: 'Visa vad som händer' }));
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  expect(name).toBeInTheDocument();
  expect(name).toHaveValue('Arbetsplatsen mitt');
});

test.each([
  [1, '1 öppet behov eller utkast stängs'],
  [3, '3 öppna behov och utkast stängs'],
])('the needs that are closed are said to be open ones and drafts: %i', async (openNeedsClosed, said) => {
  const user = userEvent.setup();
  const none = {
    units: 0,
    people: 0,
    employments: 0,
    openNeedsMoved: 0,
    accountsMoved: 0,
    accountsEnded: 0,
    sharings: 0,
  };
  const effects = { __typename: 'AgencyEffects', ...none, openNeedsClosed, sharingWith: [], newlyFound: 0 };
  showPage(<AgencyChangePage id="agency" name="dissolve" administers />, {
    AgencyToChange: () => agency,
    PreviewAgencyChange: () => ({ previewAgencyChange: { eventsSeen: 0, effects } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Visa vad som händer' }));
  expect(await screen.findByText(said)).toBeVisible();
});
