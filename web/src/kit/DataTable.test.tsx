import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18n from 'i18next';
import { expect, onTestFinished, test, vi } from 'vitest';
import { figures, words, type Column } from './column';
import * as files from './csv';
import { DataTable } from './DataTable';

interface Holder {
  name: string;
  people: number;
}

const rows: Holder[] = [
  { name: 'Östra', people: 5 },
  { name: 'Ängs', people: 40 },
  { name: 'Zeta', people: 10 },
];

const columns: Column<Holder>[] = [
  words('name', 'Namn', ({ name }) => name, { names: true, sorts: true }),
  figures(
    'people',
    'Antal',
    ({ people }) => people,
    (value) => `${value} st`,
    { sorts: true },
  ),
  { key: 'act', head: 'Ändra', bare: true, cell: ({ name }) => <button>Ändra {name}</button> },
];

const shown = () => screen.getAllByRole('rowheader').map((each) => each.textContent);

const table = (more?: Partial<Parameters<typeof DataTable<Holder>>[0]>) =>
  render(<DataTable caption="Myndigheter" columns={columns} rows={rows} keyOf={({ name }) => name} {...more} />);

test('says what it is, what each column is and what each row is about', () => {
  table();
  const found = screen.getByRole('table', { name: 'Myndigheter' });
  expect(
    within(found)
      .getAllByRole('columnheader')
      .map((each) => each.getAttribute('scope')),
  ).toEqual(Array(3).fill('col'));
  expect(shown()).toEqual(['Östra', 'Ängs', 'Zeta']);
  const [first] = within(found).getAllByRole('rowheader');
  expect(first).toHaveAttribute('scope', 'row');
  const cells = within(first!.closest('tr')!).getAllByRole('cell');
  expect(cells.map((each) => each.getAttribute('data-label'))).toEqual(['Antal', null]);
});

test('is ordered by its headings, as the language has it, and says so', async () => {
  table();
  const name = screen.getByRole('columnheader', { name: 'Namn' });
  const people = screen.getByRole('columnheader', { name: 'Antal' });
  expect(name).toHaveAttribute('aria-sort', 'none');
  expect(screen.getByRole('columnheader', { name: 'Ändra' })).not.toHaveAttribute('aria-sort');
  await userEvent.click(within(name).getByRole('button'));
  expect(shown()).toEqual(['Zeta', 'Ängs', 'Östra']);
  expect(name).toHaveAttribute('aria-sort', 'ascending');
  expect(screen.getByRole('status')).toHaveTextContent('Sorterat efter Namn, stigande');
  await userEvent.click(within(people).getByRole('button'));
  expect(shown()).toEqual(['Östra', 'Zeta', 'Ängs']);
  await userEvent.click(within(people).getByRole('button'));
  expect(shown()).toEqual(['Ängs', 'Zeta', 'Östra']);
  expect(people).toHaveAttribute('aria-sort', 'descending');
  expect(name).toHaveAttribute('aria-sort', 'none');
});

test('is ordered only once all rows are there', async () => {
  table({ all: () => Promise.resolve(null) });
  await userEvent.click(screen.getByRole('button', { name: 'Namn' }));
  expect(shown()).toEqual(['Östra', 'Ängs', 'Zeta']);
  expect(screen.getByRole('columnheader', { name: 'Namn' })).toHaveAttribute('aria-sort', 'none');
});

test.each([
  ['sv', '\uFEFFNamn;Antal\r\nÖstra;5\r\nÄngs;40\r\nZeta;10\r\n'],
  ['en', '\uFEFFNamn,Antal\r\nÖstra,5\r\nÄngs,40\r\nZeta,10\r\n'],
])('its file is named after what it holds and is what a spreadsheet in %s reads', async (language, content) => {
  const download = vi.spyOn(files, 'download').mockImplementation(() => {});
  onTestFinished(async () => {
    download.mockRestore();
    await i18n.changeLanguage('sv');
  });
  await i18n.changeLanguage(language);
  table({ file: 'Öppna behov' });
  await userEvent.click(screen.getByRole('button', { name: /CSV/ }));
  expect(download).toHaveBeenCalledWith('Öppna behov.csv', content);
});

test('there is no file of what is not asked for as one', () => {
  table();
  expect(screen.queryByRole('button', { name: /CSV/ })).toBeNull();
});

test('a cell goes over those that it covers', () => {
  const covering = columns.map((column, index) => (index === 1 ? { ...column, span: () => 2 } : column));
  table({ columns: covering });
  const [first] = screen.getAllByRole('rowheader');
  const cells = within(first!.closest('tr')!).getAllByRole('cell');
  expect(cells).toHaveLength(1);
  expect(cells[0]).toHaveAttribute('colspan', '2');
});
