import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { showPage } from '~/test/page';
import { NextStep } from './NextStep';

const show = (holdings: object[], chosen = true, visibility = 'HIDDEN') =>
  showPage(<NextStep otherwise={<p>Inget väntar</p>} />, {
    Myself: () => ({
      viewer: {
        person: { id: 'ann', title: null, holdings },
        visibility: ['LOAN', 'INTERNAL'].map((purpose) => ({
          purpose,
          visibility: purpose === 'LOAN' ? visibility : 'HIDDEN',
          until: null,
          chosen: chosen && purpose === 'LOAN',
          version: 'a',
        })),
      },
    }),
  });

const held = { evidence: 'SELF', skill: { id: 'rpa' } };

test('who has described themselves and not chosen is led to the choice', async () => {
  show([held], false);
  expect(await screen.findByRole('link', { name: 'Välj vem som får hitta dig' })).toHaveAttribute(
    'href',
    '/me/visibility',
  );
  expect(screen.queryByText('Inget väntar')).toBeNull();
});

test.each(['VISIBLE', 'HIDDEN'])('who has chosen %s is not asked again', async (visibility) => {
  show([held], true, visibility);
  expect(await screen.findByText('Inget väntar')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});
