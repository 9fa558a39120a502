import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { today } from '~/kit/months';
import { showPage, type Answers } from '~/test/page';
import { ImportPage } from './ImportPage';
import { ImportsPage } from './ImportsPage';
import { both, imported, job } from './parts/testJob';
import { people } from './parts/testPeople';

const named: Record<string, ReturnType<typeof imported>> = {
  NEW: imported('one', { number: '1001', name: 'Åsa Dagglind', what: ['Anställs vid It-avdelningen.'] }),
  CHANGED: imported('one', { number: '1002', name: null, what: ['Titeln blir jurist.', 'Enheten blir Juridik.'] }),
  MISSING: imported(
    'one',
    { number: 'A.1003', name: 'Bo Vintersol', what: ['Arkitekt vid Verksamhetsstöd.'] },
    { number: '1004', name: 'Cilla Ek', what: ['Jurist vid Juridik.'] },
  ),
  LEFT: imported('one', { number: '1005', name: 'Didrik Asp', what: ['En kompetens har lagts till.'] }),
  GONE: imported('one', { number: '1001', name: 'Åsa Dagglind', what: ['Tas bort.'] }),
};

const counts = [{ of: 'people.csv', created: 1, changed: 1, unchanged: 283, leftOut: 0, mended: 0 }];
const tried = (of: ReturnType<typeof people>, more: object = {}) =>
  job('RECEIVING', { rehearsed: true, counts, people: of, ...more });

const page = (of: object, answers: Answers = {}) =>
  showPage(<ImportPage id="one" />, {
    Import: () => ({ import: of }),
    ImportedPeople: ({ kind }) => named[String(kind)]!,
    ImportFaults: () => ({ import: { __typename: 'Import', id: 'one', faults: [], complaints: { totalCount: 0 } } }),
    ...answers,
  });

/** Takes what is sent to start an import. */
function starting() {
  const sent: unknown[] = [];
  const answers: Answers = {
    StartImport: ({ input }) => {
      sent.push(input);
      return { startImport: { job: job('RUNNING') } };
    },
  };
  return { sent, answers };
}

test('what comes to people stands first, one kind at a time, and the rows are folded', async () => {
  const user = userEvent.setup();
  page(tried(people({ NEW: 1, CHANGED: 1, MISSING: 2 }, 283)));
  expect(await screen.findByText('1 ny, 1 ändras, 2 saknas i listan och 283 som förut.')).toBeVisible();
  const fresh = await screen.findByRole('table', { name: '1 ny' });
  expect(within(fresh).getAllByRole('row')[1]).toHaveTextContent('Åsa Dagglind10014Anställs vid It-avdelningen.');
  await user.click(screen.getByRole('radio', { name: '1 ändras' }));
  const changed = await screen.findByRole('table', { name: '1 ändras' });
  expect(within(changed).getByRole('rowheader')).toHaveTextContent('Skyddade personuppgifter');
  expect(
    within(changed)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Titeln blir jurist.', 'Enheten blir Juridik.']);
  expect(screen.queryByRole('radio', { name: '2 saknas i listan' })).toBeNull();
  expect(screen.getByText('Exakt vad som skulle ändras, rad för rad').closest('details')).not.toHaveAttribute('open');
});

test('who is not in the list stays unless somebody says otherwise', async () => {
  const user = userEvent.setup();
  const { sent, answers } = starting();
  page(tried(people({ NEW: 1, MISSING: 2 })), answers);
  expect(await screen.findByRole('heading', { name: '2 personer saknas i listan' })).toBeVisible();
  expect(screen.getByRole('radio', { name: /kvar som de är/ })).toBeChecked();
  const table = await screen.findByRole('table', { name: '2 saknas i listan' });
  expect(table).toHaveTextContent('Bo VintersolA.1003Arkitekt vid Verksamhetsstöd.');
  expect(within(table).queryByRole('checkbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hämta in' }));
  await waitFor(() => expect(sent).toEqual([{ id: 'one' }]));
});

test('who has left gets a last day, and whoever is ticked stays', async () => {
  const user = userEvent.setup();
  const { sent, answers } = starting();
  page(tried(people({ NEW: 1, MISSING: 2 })), answers);
  await user.click(await screen.findByRole('radio', { name: /De har slutat/ }));
  expect(await screen.findByRole('button', { name: 'Hämta in och avsluta 2 anställningar' })).toBeVisible();
  await user.click(await screen.findByRole('checkbox', { name: /Är kvar\s+Cilla Ek och 1004/ }));
  expect(screen.getByText('1 anställning avslutas och 1 person är kvar.')).toHaveAttribute('role', 'status');
  const start = screen.getByRole('button', { name: 'Hämta in och avsluta 1 anställning' });
  await user.click(start);
  expect(sent).toEqual([]);
  const day = screen.getByLabelText('Sista dag');
  expect(day).toHaveFocus();
  expect(screen.getByText('Välj deras sista dag.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Välj i dag' }));
  expect(day).toHaveValue(today());
  await user.click(start);
  await waitFor(() =>
    expect(sent).toEqual([{ id: 'one', leavers: { last: today(), except: ['agency.1004'], sure: false } }]),
  );
});

test('a list that changes nothing but lacks people can still end their employments', async () => {
  const user = userEvent.setup();
  page(tried(people({ MISSING: 2 }, 283), { counts: [] }));
  expect(await screen.findByText('Inget skulle ändras för dem som står i listan.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Hämta in' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: /De har slutat/ }));
  expect(screen.getByRole('button', { name: 'Avsluta 2 anställningar' })).toBeVisible();
});

test('it is asked once more before a large part of the staff leaves, and what was refused is said beside', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  page(tried(people({ NEW: 1, MISSING: 62 })), {
    StartImport: ({ input }) => {
      sent.push(input);
      return 'unreachable';
    },
  });
  await user.click(await screen.findByRole('radio', { name: /De har slutat/ }));
  await user.click(screen.getByRole('button', { name: 'Välj i dag' }));
  const start = screen.getByRole('button', { name: 'Hämta in och avsluta 62 anställningar' });
  await user.click(start);
  const dialog = await screen.findByRole('dialog', { name: 'Ska 62 anställningar avslutas?' });
  expect(dialog).toHaveTextContent(/62 av 300 anställda \(21\s%\) får/);
  expect(sent).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Nej, gå tillbaka' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(start);
  await user.click(await screen.findByRole('button', { name: 'Ja, avsluta 62 anställningar' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Servern svarar inte');
  expect(alert.parentElement).toHaveFocus();
  expect(sent).toEqual([{ id: 'one', leavers: { last: today(), except: [], sure: true } }]);
  expect(screen.getByLabelText('Sista dag')).toHaveValue(today());
});

test('what is done can be taken back, which is tried first', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  page(job('DONE', { counts, people: people({ NEW: 1, LEAVING: 1 }, 283), returnableUntil: '2026-12-20' }), {
    ImportedPeople: ({ kind }) => (kind === 'LEAVING' ? named.GONE! : named.NEW!),
    TakeBackImport: ({ input }) => {
      asked.push(input);
      return { takeBackImport: { job: { __typename: 'Import', id: 'two' } } };
    },
  });
  expect(await screen.findByText('1 ny, 1 slutar och 283 som förut.')).toBeVisible();
  const section = screen.getByRole('heading', { name: 'Ta tillbaka' }).parentElement!;
  expect(section).toHaveTextContent('till och med 20 dec. 2026');
  await user.click(within(section).getByRole('button', { name: 'Se vad som skulle tas tillbaka' }));
  await waitFor(() => expect(asked).toEqual([{ id: 'one' }]));
});

test('who can no longer be named, and people who could not be asked for, are said', async () => {
  const user = userEvent.setup();
  let reached = false;
  page(tried(people({ NEW: 1 })), { ImportedPeople: () => (reached ? imported('one') : 'unreachable') });
  expect(await screen.findByRole('alert')).toHaveTextContent('Servern svarar inte');
  reached = true;
  await user.click(screen.getByRole('button', { name: 'Försök igen' }));
  expect(await screen.findByText('Uppgifterna om vilka de är finns inte kvar.')).toBeVisible();
});

test('what has been taken back says so, with the way there', async () => {
  page(job('DONE', { counts, takenBackBy: { __typename: 'Import', id: 'two', state: 'DONE', rehearsed: false } }));
  expect(await screen.findByText(/Den här inhämtningen är tagen tillbaka/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Visa återtagandet' })).toHaveAttribute('href', '/admin/imports/two');
  expect(screen.queryByRole('button', { name: 'Se vad som skulle tas tillbaka' })).toBeNull();
});

const taken = { __typename: 'Import', id: 'zero', kind: 'STAFF', files: ['Personal november.xlsx'] };
const undo = (of: ReturnType<typeof job>) => ({
  ...of,
  kind: 'UNDO',
  files: [],
  takesBack: { ...taken, created: '2026-11-20T10:00:00Z' },
});

test('who would be left as they are is said first where an import is taken back', async () => {
  const user = userEvent.setup();
  const { sent, answers } = starting();
  page(undo(tried(people({ GONE: 1, CHANGED: 1, LEFT: 1 }))), answers);
  expect(await screen.findByRole('heading', { level: 1, name: 'Ta tillbaka en inhämtning' })).toBeVisible();
  expect(screen.getByRole('link', { name: /^Tar tillbaka Personal november.xlsx, påbörjad 20 nov/ })).toHaveAttribute(
    'href',
    '/admin/imports/zero',
  );
  expect(screen.getByRole('heading', { name: '1 person lämnas som den är' })).toBeVisible();
  expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
    '1 lämnas som den är',
    '1 tas bort',
    '1 ändras',
  ]);
  expect(await screen.findByRole('table', { name: '1 lämnas som den är' })).toHaveTextContent('Didrik Asp');
  expect(within(screen.getByRole('list', { name: 'Steg' })).queryByText('Skicka filer')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Byt fil' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ta tillbaka' }));
  await waitFor(() => expect(sent).toEqual([{ id: 'one' }]));
});

test('taking back that was stopped goes on without files', async () => {
  const user = userEvent.setup();
  const { sent, answers } = starting();
  page(undo(job('INTERRUPTED', { filesKept: false })), answers);
  expect(await screen.findByText(/Resten tas tillbaka när du fortsätter/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Fortsätt' }));
  await waitFor(() => expect(sent).toEqual([{ id: 'one' }]));
});

test('the list of imports says what was taken back, and what took it back', async () => {
  const listed = { ...job('DONE', { counts }), by: 'Ann Prov' };
  showPage(<ImportsPage />, {
    Imports: () => ({
      imports: {
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: [
          { node: { ...undo(listed), by: 'Ann Prov', ...both('failure', null) } },
          { node: { ...listed, id: 'zero', takenBackBy: { __typename: 'Import', state: 'DONE' } } },
        ],
      },
    }),
  });
  const [, back, first] = await screen.findAllByRole('row');
  expect(back).toHaveTextContent(/Återtagande.*Tar tillbaka Personal november.xlsx, påbörjad 20 nov.*Klar/);
  expect(back).not.toHaveTextContent('Tagen tillbaka');
  expect(first).toHaveTextContent(/Personallista.*KlarTagen tillbaka/);
});
