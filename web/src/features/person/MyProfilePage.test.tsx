import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AGENCY, labelled, showPage, type Answer, type Answers } from '~/test/page';
import { MyProfilePage } from './MyProfilePage';

const profile = (said: { version: string; level: number } | null): Answer => ({
  viewer: {
    __typename: 'Viewer',
    person: {
      __typename: 'Person',
      id: 'ann',
      name: 'Ann Prov',
      title: null,
      agency: AGENCY,
      holdings: said
        ? [{ evidence: 'SELF', lastUsed: null, validUntil: null, skill: { id: 'rpa', ...labelled('RPA') }, ...said }]
        : [],
    },
    visibility: [],
    selfDescription: about,
  },
});

const about = { __typename: 'SelfDescription', languages: [], places: [], remote: false, saidSelf: ['PLACES'] };

/** Opens the dialog of the one skill; gives how to store otherwise. */
async function open(answers: Answers = {}) {
  const user = userEvent.setup();
  let stored = profile({ version: 'a', level: 3 });
  showPage(<MyProfilePage />, { MyProfile: () => stored, ChangeSkill: () => 'overtaken', ...answers });
  await user.click(await screen.findByRole('button', { name: 'Ändra RPA' }));
  const dialog = await screen.findByRole('dialog');
  return {
    user,
    dialog: within(dialog),
    level: within(dialog).getByLabelText('Nivå'),
    save: () => user.click(within(dialog).getByRole('button', { name: 'Spara ändringen' })),
    store: (next: Answer) => (stored = next),
  };
}

test('what was typed stays when the profile cannot be read anew', async () => {
  const { user, dialog, level, save, store } = await open();
  await user.selectOptions(level, '5');
  store('unreachable');
  await save();
  expect(await dialog.findByText(/Paula Prov sparade en ändring/)).toBeVisible();
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  expect(level).toHaveValue('5');
});

test('what was taken back meanwhile may be said again', async () => {
  const versions: unknown[] = [];
  const { user, dialog, level, save, store } = await open({
    ChangeSkill: ({ input }) => {
      versions.push((input as { skills: { version: string | null }[] }).skills[0]!.version);
      return versions.length === 1 ? 'overtaken' : { describeMySkills: { person: null } };
    },
  });
  await user.selectOptions(level, '5');
  store(profile(null));
  await save();
  const both = within(await dialog.findByRole('table'));
  expect(both.getByText('Nivå').closest('tr')).toHaveTextContent('Inget');
  await user.click(dialog.getByRole('button', { name: 'Spara det du har skrivit' }));
  await waitFor(() => expect(versions).toEqual(['a', null]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('who had typed nothing reads that it was taken back, until they close it', async () => {
  const { user, dialog, save, store } = await open();
  store(profile(null));
  await save();
  expect(await dialog.findByRole('alert')).toHaveTextContent('Paula Prov sparade en ändring');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Ändra RPA' })).toBeNull());
  expect(dialog.queryByRole('button', { name: 'Spara ändringen' })).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Stäng' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('who lets it be taken back has nothing left to change', async () => {
  const { user, dialog, level, save, store } = await open();
  await user.selectOptions(level, '5');
  store(profile(null));
  await save();
  await user.click(await dialog.findByRole('button', { name: 'Behåll det som är sparat' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('who has no language is told so, with the step to it; each says by whom it is said', async () => {
  showPage(<MyProfilePage />, { MyProfile: () => profile(null) });
  expect(await screen.findByText('Du har inget språk i din profil')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ange dina språk' })).toHaveAttribute('href', '/me/details');
  const said = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling;
  expect(said('Språk')).toHaveTextContent('Inget angivetFrån arbetsgivarens lista');
  expect(said('Län')).toHaveTextContent('Du har angett det själv. Listor ändrar det inte.');
});

test('who has one is not', async () => {
  const swedish = { ...about, languages: ['sv'] };
  showPage(<MyProfilePage />, {
    MyProfile: () => ({ viewer: { ...(profile(null) as { viewer: object }).viewer, selfDescription: swedish } }),
  });
  expect(await screen.findByText('svenska')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Ange dina språk' })).toBeNull();
});
