import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { showPage, type Answer, type Answers } from '~/test/page';
import { MonthsProposals } from './MonthsProposals';
import { monthAt, monthsOfAda, proposalOfAda } from './parts/testMonths';
import { TeamMonthsPage } from './TeamMonthsPage';

// jsdom gives nothing a size, so that nothing is drawn.
vi.mock('~/kit/Drawing', () => ({ default: () => null }));

// Pages of so many months take long where much else is done.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

/** Opens the page, stored so; gives what was sent, and how to store otherwise. */
async function open(first: object = monthsOfAda('a', { proposal: proposalOfAda }), answers: Answers = {}) {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  let now: Answer = { monthsOf: first };
  showPage(<TeamMonthsPage person="ada" />, {
    TeamMonths: () => now,
    AnswerMonths: ({ input }) => {
      sent.push(input);
      return {
        answerMonths: {
          proposal: { __typename: 'MonthsProposal', id: 'proposal', status: 'ACCEPTED', person: { id: 'ada' } },
        },
      };
    },
    DecideMonths: ({ input }) => {
      sent.push(input);
      return { decideMonths: { person: { __typename: 'Person', id: 'ada' } } };
    },
    ...answers,
  });
  await screen.findByText('Månader för Ada Prov', { selector: 'h1' });
  return { user, sent, store: (next: object) => (now = { monthsOf: next }) };
}

test.each([
  ['Godta', true, /Förslaget är godtaget/],
  ['Avböj', false, /Förslaget är avböjt/],
])('%s is asked for once more, with words', async (name, accept, said) => {
  const { user, sent, store } = await open();
  const proposal = within(screen.getByRole('region', { name: 'Ada Prov föreslår andra månader' }));
  expect(proposal.getByText('Studier på halvtid.')).toBeVisible();
  expect(proposal.getAllByRole('row')).toHaveLength(2);
  await user.click(proposal.getByRole('button', { name }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Några ord till Ada Prov (valfritt)'), 'Lycka till!');
  store(monthsOfAda('b'));
  await user.click(dialog.getByRole('button', { name }));
  expect(await screen.findByText(said)).toBeVisible();
  expect(sent).toEqual([{ proposal: 'proposal', accept, note: 'Lycka till!', version: 'a' }]);
  await waitFor(() => expect(screen.queryByText('Studier på halvtid.')).toBeNull());
});

test('a proposal that waits no more is said to, and the page is read anew', async () => {
  const { user, store } = await open(undefined, { AnswerMonths: () => 'overtaken' });
  await user.click(screen.getByRole('button', { name: 'Godta' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Godta' }));
  expect(await dialog.findByText(/går inte att besvara längre/)).toBeVisible();
  store(monthsOfAda('b'));
  await user.click(dialog.getByRole('button', { name: 'Avbryt' }));
  await waitFor(() => expect(screen.queryByText('Studier på halvtid.')).toBeNull());
});

test('months are decided without a proposal', async () => {
  const { user, sent } = await open(monthsOfAda('a'));
  await user.selectOptions(screen.getByLabelText('Från och med'), monthAt(3));
  await user.selectOptions(screen.getByLabelText('Till och med'), monthAt(4));
  await user.click(screen.getByRole('radio', { name: 'En viss andel av heltid' }));
  await user.type(screen.getByLabelText('Kan lånas ut, procent av heltid'), '0');
  await user.click(screen.getByRole('button', { name: 'Bestäm månaderna' }));
  expect(await screen.findByText('Månaderna är bestämda. Ada Prov får veta det.')).toBeVisible();
  expect(sent).toEqual([
    {
      person: 'ada',
      months: [
        { month: monthAt(3), lendable: 0, absence: 0 },
        { month: monthAt(4), lendable: 0, absence: 0 },
      ],
      version: 'a',
    },
  ]);
});

test('what waits for the manager is counted, and each leads to the months', async () => {
  const node = { ...proposalOfAda, person: { __typename: 'Person', id: 'ada', name: 'Ada Prov' } };
  showPage(<MonthsProposals />, {
    MonthsProposals: () => ({
      viewer: {
        monthsProposals: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node }] },
      },
    }),
  });
  const list = within(await screen.findByRole('region', { name: '1 förslag om månader väntar på ditt svar' }));
  expect(list.getByRole('link', { name: 'Svara Ada Prov' })).toHaveAttribute('href', '/team/ada/months');
  expect(list.getByText(/40\s%\skan lånas ut, frånvaro 20\s%/)).toBeVisible();
});
