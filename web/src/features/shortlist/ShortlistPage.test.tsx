import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AGENCY, showPage, type Answer, type Answers } from '~/test/page';
import { ShortlistPage } from './ShortlistPage';

const agency = { __typename: 'Agency', ...AGENCY };

const entry = (id: string, note = '', more: object = {}) => ({
  __typename: 'ShortlistEntry',
  id,
  note,
  version: `version ${note}`,
  at: '2026-12-01T10:00:00Z',
  by: null,
  match: null,
  specialist: {
    __typename: 'Person',
    id: `person ${id}`,
    name: `Person ${id}`,
    title: 'jurist',
    languages: [],
    agency,
    places: [],
  },
  ...more,
});

const candidate = {
  specialist: {
    __typename: 'Candidate',
    handle: 'h',
    agency: null,
    region: { __typename: 'Region', code: '01', name: 'Stockholms län' },
  },
};

const list = (entries: object[], more: object = {}): Answer => ({
  shortlist: {
    __typename: 'Shortlist',
    need: '42',
    titleSv: 'Robotar',
    titleEn: 'Robotar',
    mine: true,
    over: false,
    open: true,
    shareable: true,
    agency,
    readers: [],
    entries,
    ...more,
  },
});

function open(given: () => Answer, more: Answers = {}) {
  showPage(<ShortlistPage need="42" />, { Shortlist: given, ...more });
  return screen.findByRole('heading', { level: 1, name: 'Urvalslista' });
}

test('who is on the list stands there as they are shown, with what is noted of them', async () => {
  await open(() => list([entry('1', 'Har gjort det förr.'), entry('2', '', candidate)]));
  const [named, unnamed] = await screen.findAllByRole('listitem');
  expect(named).toHaveTextContent('Person 1');
  expect(named).toHaveTextContent('Har gjort det förr.');
  expect(named).toHaveTextContent('Passar inte behovet just nu, är inte bland de tusen första');
  expect(unnamed).toHaveTextContent('Specialist i Stockholms län');
  expect(unnamed).toHaveTextContent('visar bara kompetenser');
});

test('an empty list says what will be there and leads to who matches', async () => {
  await open(() => list([]));
  expect(await screen.findByText('Listan är tom')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Se vilka som passar' })).toHaveAttribute('href', '/needs/42/matches');
});

test('the list of a need whose last month has passed says so, shows who is on it and not how they fit', async () => {
  await open(() => list([entry('1', 'Har gjort det förr.')], { over: true, open: false }));
  expect(await screen.findByText(/Behovets sista månad har passerat/)).toBeVisible();
  expect(screen.getByRole('listitem')).toHaveTextContent('Har gjort det förr.');
  expect(screen.queryByText(/Passar inte/)).not.toBeInTheDocument();
  expect(screen.queryByText(/Behovet är stängt/)).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Ta bort ur listan för gott/ })).toBeVisible();
});

test.each([
  ['CLOSED', /^Behovet är stängt\./, /utkast/],
  ['DRAFT', /^Behovet är ett utkast\./, /stängt/],
])('where the need is not open, the list says what it is: %s', async (status, said, unsaid) => {
  await open(() => list([], { open: false }), {
    ShortlistNeed: () => ({ need: { __typename: 'Need', id: '42', status } }),
  });
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.queryByText(unsaid)).not.toBeInTheDocument();
});

test('an empty list of a need whose last month has passed leads to no matches', async () => {
  await open(() => list([], { over: true, open: false }));
  expect(await screen.findByText('Just nu står ingen i listan.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Se vilka som passar' })).not.toBeInTheDocument();
});

test('a note is written in its place, says who may read it, and Escape loses nothing of it', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  await open(() => list([entry('1')]), {
    NoteOnShortlist: ({ input }) => {
      sent.push(input);
      return { noteOnShortlist: { entry: { __typename: 'NotedEntry', id: '1', note: 'Bra.', version: 'b' } } };
    },
  });
  await user.click(await screen.findByRole('button', { name: /Skriv en anteckning/ }));
  const field = screen.getByRole('textbox', { name: 'Anteckning' });
  expect(field).toHaveFocus();
  expect(field).toHaveAccessibleDescription(/Person 1 kan läsa anteckningen/);
  await user.type(field, 'Bra.');
  await user.keyboard('{Escape}');
  expect(field).toHaveValue('Bra.');
  await user.click(screen.getByRole('button', { name: 'Spara anteckningen' }));
  await waitFor(() => expect(screen.getByRole('button', { name: /Ändra anteckningen/ })).toHaveFocus());
  expect(sent).toEqual([{ entry: '1', version: 'version ', note: 'Bra.' }]);
});

test('what was typed is put back after it was left, and nobody is taken off while it is typed', async () => {
  const user = userEvent.setup();
  await open(() => list([entry('1')]));
  await user.click(await screen.findByRole('button', { name: /Skriv en anteckning/ }));
  await user.type(screen.getByRole('textbox', { name: 'Anteckning' }), 'Halva');
  expect(screen.queryByRole('button', { name: /Ta bort ur listan/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(screen.getByText(/Det du skrev är inte sparat/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Ångra/ }));
  const field = screen.getByRole('textbox', { name: 'Anteckning' });
  expect(field).toHaveValue('Halva');
  expect(field).toHaveFocus();
});

test('what went wrong in sharing is not said of what goes well after it', async () => {
  const user = userEvent.setup();
  const bo = { __typename: 'ShortlistReader', person: 'bo', name: 'Bo Prov', title: null, reads: true };
  let answer: Answer = 'unreachable';
  await open(() => list([entry('1')], { readers: [bo] }), { UnshareShortlist: () => answer });
  await user.click(await screen.findByRole('button', { name: 'Dela listan' }));
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: /Sluta dela/ }));
  expect(await within(dialog).findByRole('alert')).toBeVisible();
  answer = { unshareShortlist: { need: '42' } };
  await user.click(within(dialog).getByRole('button', { name: /Sluta dela/ }));
  expect(await within(dialog).findByText('Listan delas inte längre med Bo Prov.')).toBeVisible();
  expect(within(dialog).queryByRole('alert')).not.toBeInTheDocument();
});

test('a note that somebody else changed meanwhile is not written over, and what was typed stays', async () => {
  const user = userEvent.setup();
  let stored = entry('1');
  await open(() => list([stored]), { NoteOnShortlist: () => 'overtaken' });
  await user.click(await screen.findByRole('button', { name: /Skriv en anteckning/ }));
  await user.type(screen.getByRole('textbox', { name: 'Anteckning' }), 'Min.');
  stored = entry('1', 'Deras.');
  await user.click(screen.getByRole('button', { name: 'Spara anteckningen' }));
  expect(await screen.findByText(/Paula Prov sparade en ändring/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Anteckning' })).toHaveValue('Min.');
});

test('who is taken off can be put back, with the note', async () => {
  const user = userEvent.setup();
  const added: unknown[] = [];
  const removed: unknown[] = [];
  let entries = [entry('1', 'Har gjort det förr.')];
  await open(() => list(entries), {
    RemoveFromShortlist: ({ input }) => {
      removed.push(input);
      entries = [];
      return { removeFromShortlist: { need: '42' } };
    },
    AddToShortlist: ({ input }) => {
      added.push(input);
      entries = [entry('3', 'Har gjort det förr.')];
      return { addToShortlist: { entry: { __typename: 'NotedEntry', id: '3' } } };
    },
  });
  await user.click(await screen.findByRole('button', { name: /Ta bort ur listan/ }));
  expect(await screen.findByText(/Person 1 är borttagen ur listan/)).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Ångra' }));
  expect(await screen.findByText('Person 1 står i listan igen.')).toHaveFocus();
  expect(removed).toEqual([{ entry: '1', version: 'version Har gjort det förr.' }]);
  expect(added).toEqual([{ need: '42', specialist: { person: 'person 1' }, note: 'Har gjort det förr.' }]);
});

test('nobody is taken off with a note that was changed meanwhile, which is shown', async () => {
  const user = userEvent.setup();
  let stored = entry('1', 'Min.');
  await open(() => list([stored]), { RemoveFromShortlist: () => 'overtaken' });
  const remove = await screen.findByRole('button', { name: /Ta bort ur listan/ });
  stored = entry('1', 'Deras.');
  await user.click(remove);
  expect(await screen.findByText(/Paula Prov sparade en ändring/)).toBeVisible();
  expect(await screen.findByText('Deras.')).toBeVisible();
});

test('a note that was taken off is not lost where somebody else was first to put them back', async () => {
  const user = userEvent.setup();
  let entries = [entry('1', 'Min.')];
  await open(() => list(entries), {
    RemoveFromShortlist: () => {
      entries = [];
      return { removeFromShortlist: { need: '42' } };
    },
    AddToShortlist: () => {
      entries = [entry('3', 'Deras.')];
      return { addToShortlist: { entry: null } };
    },
  });
  await user.click(await screen.findByRole('button', { name: /Ta bort ur listan/ }));
  await user.click(await screen.findByRole('button', { name: 'Ångra' }));
  expect(await screen.findByText(/stod redan i listan igen, och ingen anteckning sparades.* Min\./)).toHaveFocus();
});

test('a colleague is chosen by name, and what it gives them is said before it is shared', async () => {
  const user = userEvent.setup();
  const shared: unknown[] = [];
  await open(() => list([entry('1')]), {
    Colleagues: () => ({
      agency: {
        ...agency,
        people: { edges: [{ node: { __typename: 'Person', id: 'bo', name: 'Bo Prov', title: 'chef' } }] },
      },
    }),
    ShareShortlist: ({ input }) => {
      shared.push(input);
      return { shareShortlist: { need: '42' } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Dela listan' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByRole('button', { name: 'Välj en kollega först' })).toBeDisabled();
  await user.type(within(dialog).getByRole('combobox'), 'bo');
  await user.click(await within(dialog).findByRole('option', { name: /Bo Prov/ }));
  expect(within(dialog).getByText(/Bo Prov får en nyhet/)).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Dela med Bo Prov' }));
  expect(await within(dialog).findByText('Listan är delad med Bo Prov.')).toBeVisible();
  expect(shared).toEqual([{ need: '42', person: 'bo' }]);
});

test('a colleague reads and changes nothing', async () => {
  await open(() => list([entry('1', 'Har gjort det förr.')], { mine: false, open: false, shareable: false }));
  expect(await screen.findByText('Har gjort det förr.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /anteckning|Ta bort|Dela/ })).not.toBeInTheDocument();
  expect(screen.queryByText(/Passar inte/)).not.toBeInTheDocument();
});
