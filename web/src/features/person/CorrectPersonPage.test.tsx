import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AGENCY, named, refused, showPage, type Answer, type Answers } from '~/test/page';
import { CorrectPersonPage } from './CorrectPersonPage';

const record = (version: string, said: object = {}): Answer => ({
  staffRecord: {
    __typename: 'StaffRecord',
    id: 'asa',
    employeeNumber: '17',
    givenName: 'Åsa',
    familyName: 'Ek',
    mayRename: true,
    version,
    employments: [
      {
        __typename: 'StaffEmployment',
        unit: { __typename: 'Unit', id: 'it' },
        from: '2026-01-01',
        to: null,
        share: 100,
        title: 'Jurist',
      },
    ],
    corrections: [],
    ...said,
  },
  agency: {
    __typename: 'Agency',
    id: AGENCY.id,
    allUnits: [
      { __typename: 'Unit', id: 'hr', ...named('Hr') },
      { __typename: 'Unit', id: 'it', ...named('It') },
    ],
  },
});

/** Opens the page, stored so; gives what was sent, and how to store otherwise. */
async function open(first: Answer = record('a'), answers: Answers = {}) {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  let stored = first;
  showPage(<CorrectPersonPage id="asa" />, {
    StaffRecord: () => stored,
    CorrectPerson: ({ input }) => {
      sent.push(input);
      return { correctPerson: { __typename: 'CorrectPersonPayload', staffRecord: null } };
    },
    RemovePerson: ({ input }) => {
      sent.push(input);
      return { removePerson: { __typename: 'RemovePersonPayload', removed: '2026-11-21' } };
    },
    ...answers,
  });
  await screen.findByRole('heading', { level: 1, name: 'Rätta uppgifter om Åsa Ek' });
  return {
    user,
    sent,
    why: screen.getByLabelText('Varför rättar du?'),
    save: () => user.click(screen.getByRole('button', { name: 'Spara rättelsen' })),
    store: (next: Answer) => (stored = next),
  };
}

test('what is corrected is sent with all that stays, over what was read', async () => {
  const { user, sent, why, save } = await open();
  await user.clear(screen.getByLabelText('Efternamn'));
  await user.type(screen.getByLabelText('Efternamn'), 'Ekh');
  await user.selectOptions(screen.getByLabelText('Enhet'), 'hr');
  await user.type(why, 'Fel i listan.');
  await save();
  await waitFor(() =>
    expect(sent).toEqual([
      {
        person: 'asa',
        version: 'a',
        givenName: 'Åsa',
        familyName: 'Ekh',
        employments: [{ unit: 'hr', from: '2026-01-01', to: null, share: 100, title: 'Jurist' }],
        why: 'Fel i listan.',
      },
    ]),
  );
});

test('without a motive, or an employment, nothing is sent and the fault is said', async () => {
  const { user, sent, why, save } = await open();
  await save();
  expect(screen.getByText('Skriv varför.')).toBeVisible();
  expect(why).toHaveFocus();
  await user.type(why, 'x');
  await user.click(screen.getByRole('button', { name: 'Ta bort anställningen, nummer 1' }));
  await save();
  expect(screen.getByText(/Minst en anställning behövs/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Lägg till en anställning' })).toHaveFocus();
  expect(sent).toEqual([]);
});

test('the name of somebody whom another agency employs too is not for writing', async () => {
  await open(record('a', { mayRename: false }));
  expect(screen.getByLabelText('Efternamn')).toHaveAttribute('readonly');
  expect(screen.getByText(/Därför går namnet inte att ändra/)).toBeVisible();
});

test('whoever comes too late reads both, and saves over the newer one knowingly', async () => {
  let late = true;
  const sent: unknown[] = [];
  const { user, why, save, store } = await open(record('a'), {
    CorrectPerson: ({ input }) => {
      sent.push(input);
      return late ? 'overtaken' : { correctPerson: { __typename: 'CorrectPersonPayload', staffRecord: null } };
    },
  });
  await user.type(screen.getByLabelText('Efternamn'), 'h');
  await user.type(why, 'x');
  store(record('b', { familyName: 'Eek' }));
  await save();
  const box = await screen.findByRole('alert');
  expect(within(box).getByText('Åsa Eek')).toBeVisible();
  expect(within(box).getByText('Åsa Ekh')).toBeVisible();
  late = false;
  await user.click(within(box).getByRole('button', { name: 'Spara det du har skrivit' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ version: 'b', familyName: 'Ekh' });
});

test('somebody is removed by their name and with a motive', async () => {
  const { user, sent } = await open();
  const remove = screen.getByRole('button', { name: 'Ta bort personen' });
  await user.click(remove);
  expect(screen.getByText('Namnet stämmer inte. Skriv ”Åsa Ek”.')).toBeVisible();
  expect(sent).toEqual([]);
  await user.type(screen.getByLabelText('Skriv ”Åsa Ek” för att bekräfta'), 'Asa Ek');
  await user.type(screen.getByLabelText('Varför tar du bort personen?'), 'Dubblett.');
  await user.click(remove);
  await waitFor(() => expect(sent).toEqual([{ person: 'asa', name: 'Asa Ek', why: 'Dubblett.' }]));
});

test('what the server refuses stands at its field in the language of the page, until the field is changed', async () => {
  const { user, why, save } = await open(record('a'), {
    CorrectPerson: () => refused('input.familyName', 'Efternamnet innehåller tecken som inte kan sparas.'),
  });
  const name = screen.getByLabelText('Efternamn');
  await user.type(why, 'x');
  await save();
  expect(await screen.findByText(/^Efternamnet innehåller tecken/)).toBeVisible();
  expect(name).toHaveFocus();
  expect(name).toBeInvalid();
  await user.type(name, 'h');
  expect(name).not.toBeInvalid();
  expect(screen.queryByText(/^Efternamnet innehåller tecken/)).not.toBeInTheDocument();
});

test('what the server says in another language stands below the form, not at the field', async () => {
  const { user, why, save } = await open(record('a'), { CorrectPerson: () => refused('input.familyName') });
  await user.type(why, 'x');
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent('Något i det du skickade stämmer inte');
  expect(screen.getByLabelText('Efternamn')).not.toBeInvalid();
});
