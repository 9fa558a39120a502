import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { showPage } from '~/test/page';
import { AddToProfile } from './AddToProfile';

const name = { text: 'RPA', language: 'SV' as const };

test('a skill is added with the level that one says, and is then there', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const holdings: object[] = [];
  showPage(<AddToProfile skill={{ id: 'rpa', sv: name, en: name }} />, {
    Myself: () => ({
      viewer: { person: { __typename: 'Person', id: 'ann', title: null, holdings }, visibility: [] },
    }),
    AddSkill: ({ input }) => {
      sent.push(input);
      holdings.push({ evidence: 'SELF', skill: { id: 'rpa' } });
      return { describeMySkills: { person: { __typename: 'Person', id: 'ann', holdings: [] } } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Lägg till i min profil RPA' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Lägg till RPA i din profil' }));
  expect(dialog.getByRole('button', { name: 'Lägg till' })).toBeDisabled();
  await user.selectOptions(dialog.getByLabelText('Nivå'), '2');
  await user.click(dialog.getByRole('button', { name: 'Lägg till' }));
  expect(await screen.findByRole('link', { name: 'Står i din profil RPA' })).toHaveAttribute('href', '/me');
  expect(sent).toEqual([{ skills: [{ skill: 'rpa', level: 2, lastUsed: null }] }]);
});
