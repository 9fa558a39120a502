import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { labelled, named, showPage } from '~/test/page';
import { emptyDraft } from './draft';
import { TitleStep } from './TitleStep';

const role = (id: string, name: string, basis: string, certain: boolean) => ({
  basis,
  certain,
  roleProfile: { id, ...named(name) },
  occupation: null,
});
const occupation = (id: string, name: string, basis: string, certain: boolean) => ({
  basis,
  certain,
  roleProfile: null,
  occupation: { id, ...labelled(name) },
});

function Step({ title }: { title: string }) {
  const [draft, setDraft] = useState(emptyDraft());
  return <TitleStep title={draft.title ?? title} draft={draft} change={setDraft} />;
}

const show = (title: string, meanings: object[]) =>
  showPage(<Step title={title} />, {
    SuggestionsForTitle: () => ({ suggestSkillsForTitle: { meanings, skills: [] } }),
  });

test('what a title surely means is ticked, what it may mean is not', async () => {
  show('registrator och strateg', [
    role('administrator', 'administratör', 'REVIEWED', true),
    occupation('o', 'arkivarie', 'EITHER', false),
  ]);
  expect(await screen.findByRole('checkbox', { name: /^Administratör/ })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: /^Arkivarie/ })).not.toBeChecked();
  expect(screen.getByText('Rollprofil. Det som titeln brukar betyda')).toBeInTheDocument();
  expect(screen.getByText('Yrke i ESCO. En av flera möjliga betydelser')).toBeInTheDocument();
});

test('a guess is said to be one, and is ticked by nobody but the person', async () => {
  const user = userEvent.setup();
  show('gummiankspolerare', [occupation('o', 'spolare', 'GUESS', false)]);
  const box = await screen.findByRole('checkbox', { name: /^Spolare/ });
  expect(box).not.toBeChecked();
  expect(screen.getByText('Yrke i ESCO. Gissning: har ett liknande namn')).toBeInTheDocument();
  expect(screen.getByText(/Vi är inte säkra på vad titeln betyder/)).toBeInTheDocument();
  await user.click(box);
  expect(box).toBeChecked();
});

test('a title that says nothing is said not to be known', async () => {
  show('koordinator', []);
  expect(await screen.findByText(/Vi känner inte igen ”koordinator”/)).toBeInTheDocument();
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
});
