import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { showPage, type Answer } from '~/test/page';
import { NeedMatchesPage } from './NeedMatchesPage';
import { storedNeed } from './parts/testNeed';

test('a conflict is said also where what is stored cannot be read anew', async () => {
  const user = userEvent.setup();
  const name = { text: 'RPA', language: 'SV' };
  const skills = [{ skill: { id: 'rpa', sv: name, en: name }, level: 2, weight: 5, must: false }];
  localStorage.setItem('samsas.need.42', JSON.stringify({ value: { title: 'Mitt', skills }, version: 'a' }));
  let stored: Answer = { need: storedNeed('a', 'Jurist') };
  showPage(<NeedMatchesPage need="42" />, { Need: () => stored, SaveNeed: () => 'overtaken' });
  const save = await screen.findByRole('button', { name: 'Spara ändringen' });
  stored = 'unreachable';
  await user.click(save);
  expect(await screen.findByText(/Paula Prov sparade en ändring/)).toBeVisible();
});
