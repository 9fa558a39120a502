import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { showPage } from '~/test/page';
import { NextStep } from './NextStep';

const show = (holdings: object[], ...chosen: string[]) =>
  showPage(<NextStep otherwise={<p>Inget väntar</p>} />, {
    Myself: () => ({
      viewer: {
        person: { id: 'ann', title: null, holdings },
        visibility: chosen.map((visibility, index) => ({
          purpose: ['LOAN', 'INTERNAL'][index],
          visibility,
          until: null,
          version: 'a',
        })),
      },
    }),
  });

const held = { evidence: 'SELF', skill: { id: 'rpa' } };

test('who has described themselves and is hidden is led to the choice', async () => {
  show([held], 'HIDDEN', 'HIDDEN');
  expect(await screen.findByRole('link', { name: 'Välj vem som får hitta dig' })).toHaveAttribute(
    'href',
    '/me/visibility',
  );
  expect(screen.queryByText('Inget väntar')).toBeNull();
});

test('who may be found by somebody has chosen', async () => {
  show([held], 'HIDDEN', 'VISIBLE');
  expect(await screen.findByText('Inget väntar')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});
