import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { showPage, type Answer, type Answers } from '~/test/page';
import { AboutMePage } from './AboutMePage';

const regions = [
  { code: '01', name: 'Stockholms län' },
  { code: '12', name: 'Skåne län' },
];

const described = (version: string, said: object = {}): Answer => ({
  viewer: {
    __typename: 'Viewer',
    selfDescription: {
      __typename: 'SelfDescription',
      languages: [],
      places: [{ code: '01' }],
      remote: false,
      saidSelf: [],
      version,
      ...said,
    },
  },
});

/** Opens the page, stored so; gives what was sent, and how to store otherwise. */
async function open(first: Answer = described('a'), answers: Answers = {}) {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  let stored = first;
  showPage(<AboutMePage />, {
    AboutMe: () => stored,
    Regions: () => ({ regions }),
    DescribeMe: ({ input }) => {
      sent.push(input);
      return { describeMe: { viewer: { __typename: 'Viewer', selfDescription: { version: 'b' } } } };
    },
    ...answers,
  });
  const languages = await screen.findByRole('combobox', { name: 'Språk' });
  return {
    user,
    sent,
    languages,
    places: screen.getByRole('combobox', { name: 'Län' }),
    remote: screen.getByRole('checkbox', { name: 'Jag arbetar på distans' }),
    save: () => user.click(screen.getByRole('button', { name: 'Spara' })),
    store: (next: Answer) => (stored = next),
  };
}

const fromTheList = 'Från arbetsgivarens lista';

test('who says which languages they have, sends these alone, over what was read', async () => {
  const { user, sent, languages, save } = await open();
  expect(screen.getAllByText(fromTheList)).toHaveLength(3);
  await user.type(languages, 'svenska{Enter}');
  await user.type(languages, 'sydsam{Enter}');
  await user.type(languages, 'isländska');
  await user.click(await screen.findByRole('option', { name: 'isländska' }));
  expect(screen.getByRole('button', { name: 'Ta bort svenska' })).toBeVisible();
  expect(screen.getAllByText(fromTheList)).toHaveLength(2);
  await save();
  await waitFor(() => expect(sent).toEqual([{ languages: ['is', 'sma', 'sv'], giveBack: [], version: 'a' }]));
});

test('before anything is typed the most common are offered, Swedish first', async () => {
  const { user, languages } = await open();
  await user.click(languages);
  const offered = screen.getAllByRole('option').map((option) => option.textContent);
  expect(offered.slice(0, 3)).toEqual(['svenska', 'engelska', 'finska']);
  expect(offered).not.toContain('isländska');
});

test('what is no language stays, is said to be none, and is not sent', async () => {
  const { user, sent, languages, save } = await open();
  await user.type(languages, 'klingonspråk');
  await save();
  expect(screen.getByText('Inget heter ”klingonspråk”', { selector: '.ds-validation-message' })).toBeVisible();
  expect(languages).toHaveValue('klingonspråk');
  expect(languages).toHaveFocus();
  expect(sent).toEqual([]);
});

test('more languages than twenty are not sent', async () => {
  const many = 'ar bs da de en es fa fi fit fr it ku nb nn no pl rom ru se so'.split(' ');
  const { user, sent, languages, save } = await open(described('a', { languages: many, saidSelf: ['LANGUAGES'] }));
  await user.type(languages, 'svenska{Enter}');
  expect(screen.getByText('Välj högst 20 språk.')).toBeVisible();
  await save();
  expect(languages).toHaveFocus();
  expect(sent).toEqual([]);
});

test('counties and remote work are said likewise, and a county is taken away again', async () => {
  const { user, sent, places, remote, save } = await open();
  await user.type(places, 'skåne{Enter}');
  await user.click(screen.getByRole('button', { name: 'Ta bort Stockholms län' }));
  await user.click(remote);
  await save();
  await waitFor(() => expect(sent).toEqual([{ places: ['12'], remote: true, giveBack: [], version: 'a' }]));
});

test('what one says can be given back to the list, and what the list says be said', async () => {
  const own = { languages: ['sv'], saidSelf: ['LANGUAGES'] };
  const { user, sent, languages, save } = await open(described('a', own));
  await user.type(languages, 'finska{Enter}');
  await user.click(screen.getByRole('button', { name: 'Låt listan gälla: språk' }));
  expect(screen.queryByRole('button', { name: 'Ta bort finska' })).toBeNull();
  expect(screen.getByText(/tills en ny lista säger något annat/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ange själv: län' }));
  await save();
  await waitFor(() => expect(sent).toEqual([{ places: ['01'], giveBack: ['LANGUAGES'], version: 'a' }]));
});

test('who is overtaken keeps what they said, and reads both', async () => {
  const sent: unknown[] = [];
  const { user, languages, save, store } = await open(described('a'), {
    DescribeMe: ({ input }) => {
      sent.push(input);
      return sent.length === 1 ? 'overtaken' : { describeMe: { viewer: null } };
    },
  });
  await user.type(languages, 'svenska{Enter}');
  store(described('b', { languages: ['fi'], places: [{ code: '12' }] }));
  await save();
  const both = within(await screen.findByRole('table'));
  expect(both.getByText('finska (från listan)')).toBeVisible();
  expect(both.getByText('svenska (har du angett själv)')).toBeVisible();
  expect(both.queryByText(/Skåne/)).toBeNull();
  await user.type(languages, 'klingonspråk');
  await user.click(screen.getByRole('button', { name: 'Spara det du har skrivit' }));
  expect(languages).toHaveFocus();
  expect(sent).toHaveLength(1);
  await user.clear(languages);
  await save();
  await waitFor(() => expect(sent[1]).toEqual({ languages: ['sv'], giveBack: [], version: 'b' }));
});

test('what was said stays when it cannot be saved', async () => {
  const { user, languages, save } = await open(described('a'), { DescribeMe: () => 'unreachable' });
  await user.type(languages, 'svenska{Enter}');
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent('Servern svarar inte');
  expect(screen.getByRole('button', { name: 'Ta bort svenska' })).toBeVisible();
});
