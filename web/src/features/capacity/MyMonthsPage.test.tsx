import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { formats } from '~/kit/format';
import { refused, showPage, type Answer, type Answers } from '~/test/page';
import { MyMonthsPage } from './MyMonthsPage';
import { monthAt, monthsOfAda, proposalOfAda } from './parts/testMonths';

// jsdom gives nothing a size, so that nothing is drawn.
vi.mock('~/kit/Drawing', () => ({ default: () => null }));

// Pages of so many months take long where much else is done.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

const { month: inWords } = formats('sv');

const stored = (version: string, more: object = {}): Answer => ({
  viewer: { __typename: 'Viewer', months: monthsOfAda(version, more) },
});

const noNews: Answer = { viewer: { __typename: 'Viewer', news: { edges: [] } } };

/** Opens the page, stored so; gives what was sent, and how to store otherwise. */
async function open(first: Answer = stored('a'), answers: Answers = {}) {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  let now = first;
  showPage(<MyMonthsPage />, {
    MyMonths: () => now,
    AnsweredMonths: () => noNews,
    ProposeMonths: ({ input }) => {
      sent.push(input);
      return { proposeMonths: { viewer: { __typename: 'Viewer', months: { __typename: 'PersonMonths' } } } };
    },
    WithdrawMonths: ({ input }) => {
      sent.push(input);
      return { withdrawMonths: { viewer: { __typename: 'Viewer', months: { __typename: 'PersonMonths' } } } };
    },
    ...answers,
  });
  await screen.findByRole('table', { name: 'Tabell: Det här kan lånas ut, i procent av heltid' });
  return {
    user,
    sent,
    store: (next: Answer) => (now = next),
    send: () => user.click(screen.getByRole('button', { name: 'Skicka förslaget' })),
    from: () => screen.getByLabelText('Från och med'),
    to: () => screen.getByLabelText('Till och med'),
    absence: () => screen.getByLabelText('Frånvaro, procent av heltid'),
  };
}

test('the next twelve months are shown, and as many as thirty-six where they are asked for', async () => {
  const { user } = await open();
  const table = screen.getByRole('table', { name: 'Tabell: Det här kan lånas ut, i procent av heltid' });
  expect(within(table).getAllByRole('row')).toHaveLength(13);
  expect(within(table).getAllByText('Bestämt')).toHaveLength(1);
  await user.selectOptions(screen.getByLabelText('Så många månader visas'), '36 månader');
  expect(within(table).getAllByRole('row')).toHaveLength(37);
});

test('a proposal says what it would change, and sends the months that become otherwise', async () => {
  const { user, sent, send, from, to, absence, store } = await open();
  await user.selectOptions(from(), monthAt(0));
  expect(to()).toHaveValue(monthAt(0));
  await user.selectOptions(to(), monthAt(1));
  await user.click(screen.getByRole('radio', { name: 'En viss andel av heltid' }));
  await user.type(screen.getByLabelText('Kan lånas ut, procent av heltid'), '75');
  expect(screen.getByText('1 månad skulle ändras.')).toBeVisible();
  await user.type(absence(), '60');
  const changes = within(screen.getByRole('table', { name: 'Det här skulle ändras' }));
  expect(changes.getAllByRole('row')).toHaveLength(3);
  expect(screen.getByText('I 1 månad är mer bokat än vad som då kan lånas ut.')).toBeVisible();
  await user.type(screen.getByLabelText('Några ord till din chef (valfritt)'), ' Studier ');
  store(stored('a', { proposal: proposalOfAda }));
  await send();
  expect(await screen.findByText(/Förslaget är skickat/)).toBeVisible();
  expect(sent).toEqual([
    {
      months: [
        { month: monthAt(0), lendable: 75, absence: 60 },
        { month: monthAt(1), lendable: 75, absence: 60 },
      ],
      note: 'Studier',
      version: 'a',
    },
  ]);
  expect(await screen.findByRole('heading', { name: 'Ditt förslag väntar på svar' })).toBeVisible();
  expect(from()).toHaveValue('');
});

test('several periods go in one proposal', async () => {
  const { user, sent, send, from, absence } = await open();
  await user.selectOptions(from(), monthAt(2));
  await user.type(absence(), '100');
  await user.click(screen.getByRole('button', { name: 'Lägg till en period' }));
  const second = within(screen.getByRole('group', { name: 'Period 2' }));
  await user.selectOptions(second.getByLabelText('Från och med'), monthAt(1));
  await user.click(second.getByRole('radio', { name: 'Så mycket som anställningen omfattar' }));
  await send();
  await waitFor(() =>
    expect(sent).toEqual([
      {
        months: [
          { month: monthAt(1), lendable: null, absence: 0 },
          { month: monthAt(2), lendable: null, absence: 100 },
        ],
        note: null,
        version: 'a',
      },
    ]),
  );
});

test('what is missing is said at its field, and nothing is sent', async () => {
  const { user, sent, send, from, absence } = await open();
  await send();
  expect(screen.getByText('Välj den första månaden.')).toBeVisible();
  expect(screen.getByText('Fyll i frånvaron, eller välj hur mycket som kan lånas ut.')).toBeVisible();
  expect(from()).toHaveFocus();
  await user.selectOptions(from(), monthAt(0));
  await user.type(absence(), '0');
  await send();
  expect(screen.getByText('Månaderna är redan så. Ändra något innan du skickar.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Lägg till en period' })).toHaveFocus();
  expect(sent).toEqual([]);
});

test('who is overtaken keeps what they wrote, and reads both', async () => {
  const sent: unknown[] = [];
  const { user, send, from, absence, store } = await open(stored('a'), {
    ProposeMonths: ({ input }) => {
      sent.push(input);
      return sent.length === 1 ? 'overtaken' : { proposeMonths: { viewer: null } };
    },
  });
  await user.selectOptions(from(), monthAt(1));
  await user.type(absence(), '10');
  const later = monthsOfAda('b');
  later.months[1] = { ...later.months[1]!, lendable: 50, absence: 5, free: 20 };
  store({ viewer: { __typename: 'Viewer', months: later } });
  await send();
  const both = within((await screen.findByText(/har ändrats sedan du hämtade dem/)).closest('.overtaken')!);
  expect(both.getByRole('rowheader', { name: inWords(monthAt(1)) })).toBeVisible();
  expect(both.getByText(/^50\s%\skan lånas ut, frånvaro 5\s%$/)).toBeVisible();
  expect(both.getByText(/^50\s%\skan lånas ut, frånvaro 10\s%$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Spara det du har skrivit' }));
  await waitFor(() =>
    expect(sent[1]).toEqual({ months: [{ month: monthAt(1), lendable: 50, absence: 10 }], note: null, version: 'b' }),
  );
});

test('what waits is taken back, or begun from', async () => {
  const { user, sent, store } = await open(stored('a', { proposal: proposalOfAda }));
  const own = within(screen.getByRole('region', { name: 'Ditt förslag väntar på svar' }));
  expect(own.getByText('Studier på halvtid.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Utgå från det som väntar' }));
  expect(screen.getByLabelText('Kan lånas ut, procent av heltid')).toHaveValue('40');
  expect(screen.getByLabelText('Några ord till din chef (valfritt)')).toHaveValue('Studier på halvtid.');
  store(stored('a'));
  await user.click(own.getByRole('button', { name: 'Ta tillbaka' }));
  expect(await screen.findByText('Du har tagit tillbaka förslaget.')).toBeVisible();
  expect(sent).toEqual([{ proposal: 'proposal' }]);
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Ditt förslag väntar på svar' })).toBeNull());
});

test('what was answered is shown with its words', async () => {
  const answered = {
    node: {
      __typename: 'News',
      id: 'news',
      kind: 'MONTHS_DECLINED',
      at: '2026-11-20T10:00:00Z',
      monthsProposal: { ...proposalOfAda, answer: 'Vi behöver dig då.' },
    },
  };
  await open(stored('a'), {
    AnsweredMonths: () => ({ viewer: { __typename: 'Viewer', news: { edges: [answered] } } }),
  });
  const answer = within(await screen.findByRole('region', { name: 'Svaret på ditt senaste förslag' }));
  expect(answer.getByText('Avböjt')).toBeVisible();
  expect(answer.getByText('Vi behöver dig då.')).toBeVisible();
});

test('where nobody can answer that is said, and no proposal is asked for', async () => {
  await open(stored('a', { hasManager: false }));
  expect(screen.getByText(/vänd dig till HR på Arbetsplatsen/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Skicka förslaget' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Föreslå andra månader' })).toBeNull();
});

test.each([
  ['input.months[0].absence', 'Frånvaron är större än anställningen.'],
  ['input.months', 'Så många månader kan inte föreslås.'],
])('what the server refuses of %s is said in the language of the page, until it is changed', async (field, said) => {
  const { user, send, from, absence } = await open(stored('a'), { ProposeMonths: () => refused(field, said) });
  await user.selectOptions(from(), monthAt(1));
  await user.type(absence(), '10');
  await send();
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await user.type(absence(), '{Backspace}');
  expect(screen.queryByText(said)).not.toBeInTheDocument();
});

test('what the server says in another language is said below the form, in no field', async () => {
  const { user, send, from, absence } = await open(stored('a'), {
    ProposeMonths: () => refused('input.months[0].absence'),
  });
  await user.selectOptions(from(), monthAt(1));
  await user.type(absence(), '10');
  await send();
  expect(await screen.findByRole('alert')).toHaveTextContent('Något i det du skickade stämmer inte');
  expect(absence()).not.toBeInvalid();
});
