import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AGENCY, showPage, type Answer } from '~/test/page';
import { AgencyChangePage } from './AgencyChangePage';

test('a new name stays when the agency cannot be read anew', async () => {
  const user = userEvent.setup();
  let stored: Answer = {
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
