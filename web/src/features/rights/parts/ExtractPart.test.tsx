import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { showPage } from '~/test/page';
import { ExtractPart } from './ExtractPart';

const person = { givenName: 'Ann', familyName: 'Prov', places: ['01', '99'], languages: ['sv'] };

test('a county is named, and one that is unknown keeps its code', async () => {
  showPage(<ExtractPart part="person" rows={[person]} />, {
    Regions: () => ({ regions: [{ code: '01', name: 'Stockholms län' }] }),
  });
  expect(await screen.findByText('Stockholms län och 99')).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Län' })).toBeVisible();
});

test('an account is written as it is', async () => {
  showPage(<ExtractPart part="accounts" rows={[{ account: 'ann.prov' }]} />, { Regions: () => ({ regions: [] }) });
  expect(await screen.findByText('ann.prov')).toHaveClass('as-written');
});
