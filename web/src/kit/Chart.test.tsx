import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Chart } from './Chart';
import { figures, words } from './column';
import * as files from './csv';

interface Row {
  month: string;
  people: number;
  asked: number;
}

const rows: Row[] = [
  { month: 'mars', people: 15, asked: 4 },
  { month: 'april', people: 20, asked: 0 },
];

const download = vi.spyOn(files, 'download').mockImplementation(() => {});

// What the chart fetches only when it is shown.
beforeAll(async () => {
  await import('./Drawing');
}, 60_000);

beforeEach(() => {
  download.mockClear();
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  // jsdom gives nothing a size, and what has none is not drawn.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 640, 300));
});

/** Shows the chart and waits for its drawing. */
async function show(kind?: 'bars' | 'lines') {
  render(
    <Chart
      title="Lediga <per månad>"
      file="lediga"
      kind={kind}
      rows={rows}
      nameOf={({ month }) => month}
      keyOf={({ month }) => month}
      series={[
        { key: 'people', name: 'Lediga', of: ({ people }) => people },
        { key: 'asked', name: 'Efterfrågade', of: ({ asked }) => asked },
      ]}
      columns={[
        words<Row>('month', 'Månad', ({ month }) => month, { names: true }),
        figures<Row>('people', 'Lediga', ({ people }) => people, String),
      ]}
    />,
  );
  await waitFor(() => expect(document.querySelector('svg.recharts-surface')).not.toBeNull());
}

test('carries its title, and the same as a table one key away', async () => {
  await show();
  expect(screen.getByRole('region', { name: 'Lediga <per månad>' })).toBeVisible();
  expect(screen.getByRole('img', { name: /^Stapeldiagram: Lediga <per månad>\./ })).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.keyboard('t');
  expect(screen.getByRole('table', { name: 'Lediga <per månad>' })).toBeVisible();
  expect(screen.queryByRole('img')).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Diagram' }));
  expect(screen.getByRole('img')).toBeVisible();
});

test.each([
  ['bars', 'path.recharts-rectangle'],
  ['lines', 'path.recharts-line-curve'],
] as const)('%s are drawn, a look for each series', async (kind, mark) => {
  await show(kind);
  await waitFor(() => expect(document.querySelectorAll(`.series-0 ${mark}`).length).toBeGreaterThan(0));
  expect(document.querySelectorAll(`.series-1 ${mark}`).length).toBeGreaterThan(0);
});

test('its picture says its title and what its marks mean', async () => {
  await show();
  await userEvent.click(screen.getByRole('button', { name: 'Ladda ner bild (SVG)' }));
  const [name, content, type] = download.mock.calls[0]!;
  expect([name, type]).toEqual(['lediga.svg', 'image/svg+xml']);
  const picture = new DOMParser().parseFromString(content as string, 'image/svg+xml').documentElement;
  expect(picture.querySelector('title')?.textContent).toBe('Lediga <per månad>');
  const said = [...picture.querySelectorAll('text')].map((each) => each.textContent);
  expect(said).toEqual(expect.arrayContaining(['Lediga <per månad>', 'Lediga', 'Efterfrågade', 'mars', 'april']));
  expect(Number(picture.getAttribute('width'))).toBeGreaterThan(0);
});

test('its table goes into a file', async () => {
  await show();
  await userEvent.click(screen.getByRole('button', { name: 'Ladda ner CSV' }));
  expect(download).toHaveBeenCalledWith('lediga.csv', '\uFEFFMånad;Lediga\r\nmars;15\r\napril;20\r\n');
});

test('columns stand on one another below a line, and their table stands below them', async () => {
  render(
    <Chart
      title="Månader"
      file="månader"
      kind="columns"
      rows={rows}
      nameOf={({ month }) => month}
      keyOf={({ month }) => month}
      series={[
        { key: 'people', name: 'Lediga', of: ({ people }) => people },
        { key: 'asked', name: 'Efterfrågade', of: ({ asked }) => asked },
        { key: 'away', name: 'Frånvarande', of: () => 10 },
      ]}
      over={{ key: 'all', name: 'Alla', of: () => 90 }}
      columns={[words<Row>('month', 'Månad', ({ month }) => month, { names: true })]}
      tableBelow
    />,
  );
  await waitFor(() => expect(document.querySelectorAll('.series-2 path.recharts-rectangle')).toHaveLength(2));
  expect(document.querySelector('.series-3 path.recharts-line-curve')).not.toBeNull();
  expect(document.querySelector('.series-2 path.recharts-rectangle')?.getAttribute('fill')).toMatch(/^url\(#hatch/);
  expect(document.querySelector('pattern')).not.toBeNull();
  expect(screen.getByRole('table', { name: 'Tabell: Månader' })).toBeVisible();
  await userEvent.keyboard('t');
  expect(screen.getByRole('img', { name: /^Stapeldiagram: Månader\./ })).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
});
