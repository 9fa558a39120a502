import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { AGENCY, named, showPage, viewer } from '~/test/page';
import { ListedNeedsPage } from './ListedNeedsPage';

const OTHER = { id: 'other', ...named('Grannverket') };

const rows = [
  { id: '1', title: 'Jurist', status: 'OPEN', agency: AGENCY },
  { id: '2', title: 'Testare', status: 'CLOSED', agency: OTHER },
];

beforeEach(() => sessionStorage.clear());

function open() {
  const asked: Record<string, unknown>[] = [];
  showPage(<ListedNeedsPage />, {
    Viewer: () => ({ viewer: { ...viewer, agencies: [AGENCY, OTHER] } }),
    ListedNeeds: (variables) => {
      asked.push(variables);
      const found = rows.filter(
        ({ status, agency }) =>
          (!variables.status || status === variables.status) && (!variables.agency || agency.id === variables.agency),
      );
      return {
        listedNeeds: {
          totalCount: found.length,
          pageInfo: { hasNextPage: false, endCursor: null },
          edges: found.map((node) => ({ node })),
        },
      };
    },
  });
  return asked;
}

test('the needs of all agencies stand in one list, by state and by agency', async () => {
  const user = userEvent.setup();
  open();
  expect(await screen.findByRole('row', { name: /Jurist.*Arbetsplatsen.*Öppet/ })).toBeVisible();
  expect(screen.queryByRole('row', { name: /Testare/ })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Alla' }));
  expect(await screen.findByRole('row', { name: /Testare.*Grannverket.*Stängt/ })).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Myndighet'), 'Arbetsplatsen');
  await user.click(screen.getByRole('radio', { name: 'Stängda' }));
  await user.click(await screen.findByRole('button', { name: 'Visa alla behov' }));
  expect(await screen.findByRole('row', { name: /Testare/ })).toBeVisible();
});

test('a need of another agency is opened by acting for it, which the button says', async () => {
  const user = userEvent.setup();
  open();
  await user.click(await screen.findByRole('radio', { name: 'Alla' }));
  const table = await screen.findByRole('table');
  expect(within(table).getByRole('link', { name: 'Öppna Jurist' })).toHaveAttribute('href', '/needs/1');
  await user.click(await within(table).findByRole('button', { name: 'Byt och öppna Testare hos Grannverket' }));
  expect(sessionStorage.getItem('samsas.agency')).toBe('other');
});
