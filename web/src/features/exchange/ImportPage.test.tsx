import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { StaffColumn, StaffColumnUse } from '~/generated/graphql';
import { showPage, type Answers } from '~/test/page';
import { ImportPage } from './ImportPage';
import { both, job } from './parts/testJob';

const column = (index: number, heading: string, use: StaffColumnUse, holds: StaffColumn | null = null) => ({
  index,
  heading,
  use,
  column: holds,
});

const listed = {
  line: 4,
  said: [
    { column: 'EMPLOYEE_NUMBER', text: '1042' },
    { column: 'NAME', text: 'ärla Öberg' },
    { column: 'FROM', text: '2026-03-01' },
    { column: 'PROTECTED', text: 'false' },
  ],
};

/** The list, in which a column may say who is protected until somebody has said what it holds. */
const list = (code: { use: StaffColumnUse; holds: StaffColumn | null }) => ({
  import: {
    __typename: 'Import',
    id: 'one',
    list: {
      file: 'Personal november.xlsx',
      ...both('readAs', 'Läst som kalkylblad; rubrikerna står på rad 3.'),
      columns: [
        column(0, 'anst.nr', 'READ', 'EMPLOYEE_NUMBER'),
        column(1, 'Namn', 'READ', 'NAME'),
        column(2, 'Lön', 'NOT_READ'),
        column(3, 'Skyddskod', code.use, code.holds),
        column(4, '', 'NOT_READ'),
        column(5, 'Fel (Samsas)', 'OWN'),
      ],
      sample: code.use === 'ASKED' ? { listed: [], faults: [] } : { listed: [listed], faults: [] },
    },
  },
});

const page = (answers: Answers) =>
  showPage(<ImportPage id="one" />, { Import: () => ({ import: job('RECEIVING') }), ...answers });
const choice = () => screen.findByRole('combobox', { name: 'Vad kolumnen ”Skyddskod” innehåller' });
const rowOf = (select: HTMLElement) => select.closest('tr')!;

test('what a column holds is saved at once, and the list read anew, with the focus where it was', async () => {
  const user = userEvent.setup();
  let said: { column: StaffColumn | null } | undefined;
  const sent: unknown[] = [];
  page({
    ImportList: () => list(said ? { use: 'READ', holds: said.column } : { use: 'ASKED', holds: null }),
    ChooseImportColumns: ({ input }) => {
      sent.push(input);
      said = (input as { columns: { column: StaffColumn | null }[] }).columns[0];
      return { chooseImportColumns: { job: job('RECEIVING') } };
    },
  });
  const select = await choice();
  expect(select).toHaveDisplayValue('Välj vad den innehåller');
  expect(within(rowOf(select)).getByText('Säg vad den innehåller')).toBeVisible();
  expect(screen.queryByRole('rowheader', { name: 'Fel (Samsas)' })).toBeNull();
  expect(screen.queryByText('De första i listan')).toBeNull();
  await user.selectOptions(select, 'Skyddade personuppgifter');
  expect(await screen.findByText('Valet för ”Skyddskod” är sparat.')).toHaveAttribute('role', 'status');
  await waitFor(() => expect(within(rowOf(select)).getByText('Läses')).toBeVisible());
  expect(sent).toEqual([{ id: 'one', columns: [{ heading: 'Skyddskod', column: 'PROTECTED' }] }]);
  expect(select).toHaveDisplayValue('Skyddade personuppgifter');
  expect(select).toHaveFocus();
  const first = screen.getByRole('table', { name: 'De första i listan' });
  expect(within(first).getByRole('rowheader')).toHaveTextContent(/^ärla Öberg$/);
  expect(
    within(first)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Rad', 'Anställningsnummer', 'Namn', 'Första dag', 'Skyddade personuppgifter']);
  expect(within(first).getByText('1 mars 2026')).toBeVisible();
});

test('a choice that is not saved stays, says so, and can be sent again', async () => {
  const user = userEvent.setup();
  let reached = false;
  page({
    ImportList: () => list({ use: reached ? 'NOT_READ' : 'ASKED', holds: null }),
    ChooseImportColumns: () => (reached ? { chooseImportColumns: { job: job('RECEIVING') } } : 'unreachable'),
  });
  const select = await choice();
  await user.selectOptions(select, 'Läses inte');
  expect(await within(rowOf(select)).findByRole('alert')).toHaveTextContent(
    'Valet är inte sparat. Servern svarar inte.',
  );
  expect(select).toHaveDisplayValue('Läses inte');
  reached = true;
  await user.click(within(rowOf(select)).getByRole('button', { name: 'Försök igen' }));
  await waitFor(() => expect(within(rowOf(select)).getByText('Läses inte', { selector: '.ds-tag' })).toBeVisible());
  expect(within(rowOf(select)).queryByRole('alert')).toBeNull();
});

test('a list of which something must be said is not tried, and whoever presses is told what', async () => {
  const user = userEvent.setup();
  let tried = false;
  page({
    ImportList: () => list({ use: 'ASKED', holds: null }),
    RehearseImport: () => {
      tried = true;
      return { rehearseImport: { job: job('REHEARSING') } };
    },
  });
  await choice();
  await user.click(screen.getByRole('button', { name: 'Se vad som skulle ändras' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Säg vad kolumnen ”Skyddskod” innehåller');
  expect(screen.getByRole('alert')).toHaveFocus();
  expect(tried).toBe(false);
});

test('a list is not tried while a language stands there that was not chosen', async () => {
  const user = userEvent.setup();
  let tried = false;
  page({
    ImportList: () => list({ use: 'READ', holds: 'TITLE' }),
    RehearseImport: () => {
      tried = true;
      return { rehearseImport: { job: job('REHEARSING') } };
    },
  });
  const languages = await screen.findByRole('combobox', { name: 'Alla utan uppgift har' });
  await user.type(languages, 'klingonspråk');
  await user.click(screen.getByRole('button', { name: 'Se vad som skulle ändras' }));
  expect(languages).toHaveFocus();
  expect(languages).toBeInvalid();
  expect(tried).toBe(false);
  await user.clear(languages);
  await user.click(screen.getByRole('button', { name: 'Se vad som skulle ändras' }));
  await waitFor(() => expect(tried).toBe(true));
});

test('faults that are alike are one row, each row is asked for when somebody wants it, and the file is in the language of the page', async () => {
  const user = userEvent.setup();
  const fault = {
    __typename: 'ImportFault',
    file: 'Personal november.xlsx',
    ...both('column', 'Syss grad'),
    ...both('reason', '”9” är ingen andel'),
    fate: 'LEFT_OUT',
    count: 300,
    examples: [
      { line: 4, value: 'nio' },
      { line: 7, value: null },
    ],
  };
  const complaint = { ...fault, line: 4, value: 'nio' };
  const asked: unknown[] = [];
  page({
    Import: () => ({
      import: job('RECEIVING', {
        rehearsed: true,
        notes: [
          { file: 'Personal november.xlsx', ...both('text', 'Läses inte: ”Lön”.') },
          { file: 'Personal november.xlsx', ...both('text', '3 rader är tomma.') },
        ],
        filesWithBadRows: ['Personal november.xlsx'],
      }),
    }),
    ImportFaults: () => ({
      import: { __typename: 'Import', id: 'one', faults: [fault], complaints: { totalCount: 300 } },
    }),
    ImportComplaints: (variables) => {
      asked.push(variables);
      return {
        import: {
          __typename: 'Import',
          id: 'one',
          complaints: {
            totalCount: 300,
            pageInfo: { hasNextPage: false, endCursor: null },
            edges: [{ cursor: '1', node: complaint }],
          },
        },
      };
    },
  });
  const faults = within(await screen.findByRole('table', { name: 'Fel, de vanligaste först' }));
  const [, row] = faults.getAllByRole('row');
  expect(row).toHaveTextContent('300 raderSyss grad”9” är ingen andelrad 4: niorad 7: tomttas inte med');
  expect(screen.getByRole('heading', { name: 'Så lästes filen' }).nextElementSibling).toHaveTextContent(
    'Läses inte: ”Lön”.3 rader är tomma.',
  );
  expect(screen.getByRole('link', { name: 'Ladda ner raderna att rätta' })).toHaveAttribute(
    'href',
    '/imports/one/bad-rows/Personal%20november.xlsx?language=SV',
  );
  expect(asked).toEqual([]);
  await user.click(screen.getByText('Visa varje rad'));
  expect(await screen.findByRole('table', { name: 'Rader med fel' })).toHaveTextContent('nio');
  expect(asked).toHaveLength(1);
});

/** Takes every file that is sent, under the name that it has in its address. */
function receive(take: (name: string) => void) {
  class Taken {
    upload = {};
    status = 200;
    responseText = '';
    onloadend = () => {};
    open(_: string, address: string) {
      this.responseText = JSON.stringify({ file: decodeURIComponent(address.split('/').at(-1)!) });
    }
    setRequestHeader() {}
    send() {
      take((JSON.parse(this.responseText) as { file: string }).file);
      this.onloadend();
    }
  }
  vi.stubGlobal('XMLHttpRequest', Taken);
}

test('a list takes the place of the one before, and is looked at before it is tried', async () => {
  const user = userEvent.setup({ applyAccept: false });
  let files = ['Personal november.xlsx'];
  let tried = false;
  page({
    Import: () => ({ import: job('RECEIVING', { files }) }),
    ImportList: () => list({ use: 'READ', holds: 'TITLE' }),
    RehearseImport: () => {
      tried = true;
      return { rehearseImport: { job: job('REHEARSING', { files }) } };
    },
  });
  receive((name) => (files = [name]));
  expect(await screen.findByRole('table', { name: 'De första i listan' })).toBeVisible();
  const input = screen.getByLabelText('Er personallista');
  await user.upload(input, new File(['x'], 'lista.ods'));
  expect(screen.getByText(/”lista.ods” går inte att läsa/)).toBeVisible();
  await user.upload(input, new File(['x'], 'Personal 100% december.CSV'));
  const sent = () => within(screen.getByRole('list', { name: 'Skickade filer' })).getAllByRole('listitem');
  await waitFor(() =>
    expect(sent().map(({ textContent }) => textContent)).toEqual(['Personal 100% december.CSVmottagen']),
  );
  expect(files).toEqual(['Personal 100_ december.CSV']);
  expect(await screen.findByRole('table', { name: 'De första i listan' })).toBeVisible();
  expect(tried).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Se vad som skulle ändras' }));
  await waitFor(() => expect(tried).toBe(true));
});
