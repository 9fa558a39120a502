import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { CalendarStrip } from './CalendarStrip';
import { CertaintyMeter } from './CertaintyMeter';
import { Combobox } from './Combobox';
import { csv } from './csv';
import { formats } from './format';
import { addMonths, monthsBetween, thisMonth } from './months';
import { SearchField } from './SearchField';
import { TextField } from './TextField';
import { WordsField } from './WordsField';

describe('csv', () => {
  test('quotes what needs it', () => {
    expect(csv([['a,b', 'say "hi"', 'x\ny', 3]])).toBe('\uFEFF"a,b","say ""hi""","x\ny",3\r\n');
  });

  test.each(['=1+1', '+46', '-1', '@a'])('keeps a spreadsheet from running %s', (text) => {
    expect(csv([[text]])).toBe(`\uFEFF'${text}\r\n`);
  });

  test('tells cells apart as Swedish spreadsheets do where that is asked', () => {
    expect(csv([['Namn', 'a;b', 3]], ';')).toBe('\uFEFFNamn;"a;b";3\r\n');
  });

  test('leaves negative numbers alone', () => {
    expect(csv([[-1]])).toBe('\uFEFF-1\r\n');
  });
});

describe('months', () => {
  test('are counted over the turn of the year', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02');
    expect(addMonths('2027-01', -1)).toBe('2026-12');
    expect(monthsBetween('2026-11', '2027-02')).toBe(4);
    expect(monthsBetween('2027-02', '2027-01')).toBe(0);
  });

  test('begin at midnight in Sweden', () => {
    expect(thisMonth(new Date('2026-11-30T23:30:00Z'))).toBe('2026-12');
  });
});

describe('formats', () => {
  test('follow the language', () => {
    expect(formats('sv').percent(50)).toBe('50\u00a0%');
    expect(formats('en').percent(50)).toBe('50%');
    expect(formats('sv').month('2027-03')).toBe('mars 2027');
    expect(formats('sv').count(12345)).toBe('12\u00a0345');
  });
});

test('a calendar says in words what it draws', () => {
  render(<CalendarStrip from="2027-01" to="2027-06" share={50} />);
  expect(screen.getByRole('img')).toHaveAccessibleName('50\u00a0% i 6 månader: januari 2027 till juni 2027');
});

test('a calendar of nonsense is not drawn', () => {
  const { container } = render(<CalendarStrip from="2027-06" to="2027-01" share={50} />);
  expect(container).toBeEmptyDOMElement();
});

test.each([
  [100, 5, 'starkt'],
  [80, 4, 'starkt'],
  [79, 3, 'visst'],
  [60, 3, 'visst'],
  [59, 2, 'svagt'],
  [3, 1, 'svagt'],
])('a certainty of %i is %i steps and %s', (certainty, steps, word) => {
  const { container } = render(<CertaintyMeter certainty={certainty} />);
  expect(container.querySelectorAll('[data-on="true"]')).toHaveLength(steps);
  expect(container).toHaveTextContent(word);
});

describe('combobox', () => {
  const all = ['Java', 'juridik', 'jämlikhet'];

  function Example({ onPick, onEnter }: { onPick: (key: string) => void; onEnter: () => void }) {
    const [text, setText] = useState('');
    const found = all.filter((name) => name.toLowerCase().startsWith(text.toLowerCase()));
    return (
      <Combobox
        id="skill"
        label="Kompetens"
        text={text}
        onText={setText}
        options={text ? found.map((name) => ({ key: name, content: name })) : []}
        onPick={onPick}
        onEnter={onEnter}
        status={`${found.length} förslag`}
      />
    );
  }

  test('is worked by the keyboard alone', async () => {
    const pick = vi.fn();
    const enter = vi.fn();
    render(<Example onPick={pick} onEnter={enter} />);
    const field = screen.getByRole('combobox', { name: 'Kompetens' });
    expect(field).toHaveAttribute('aria-expanded', 'false');
    await userEvent.type(field, 'j');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('status')).toHaveTextContent('3 förslag');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const option = screen.getByRole('option', { name: 'juridik' });
    expect(option).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', option.id);
    await userEvent.keyboard('{Enter}');
    expect(pick).toHaveBeenCalledWith('juridik');
    expect(enter).not.toHaveBeenCalled();
  });

  test('closes at Escape, then empties', async () => {
    render(<Example onPick={vi.fn()} onEnter={vi.fn()} />);
    const field = screen.getByRole('combobox');
    await userEvent.type(field, 'j{Escape}');
    expect(field).toHaveAttribute('aria-expanded', 'false');
    expect(field).toHaveValue('j');
    await userEvent.keyboard('{Escape}');
    expect(field).toHaveValue('');
  });

  test('what is chosen stays so while others come before it, and is no other once it is gone', async () => {
    const pick = vi.fn();
    const enter = vi.fn();
    const box = (...names: string[]) => (
      <Combobox
        id="skill"
        label="Kompetens"
        text="j"
        onText={() => {}}
        options={names.map((name) => ({ key: name, content: name }))}
        onPick={pick}
        onEnter={enter}
        status=""
      />
    );
    const { rerender } = render(box('java', 'juridik'));
    await userEvent.click(screen.getByRole('combobox'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    rerender(box('jakt', 'java', 'juridik'));
    expect(screen.getByRole('option', { name: 'juridik' })).toHaveAttribute('aria-selected', 'true');
    rerender(box('jakt', 'java'));
    expect(screen.getByRole('combobox')).not.toHaveAttribute('aria-activedescendant');
    await userEvent.keyboard('{Enter}');
    expect(pick).not.toHaveBeenCalled();
    expect(enter).toHaveBeenCalled();
  });

  test('hands Enter on where nothing is chosen', async () => {
    const enter = vi.fn();
    render(<Example onPick={vi.fn()} onEnter={enter} />);
    await userEvent.type(screen.getByRole('combobox'), 'ju{Enter}');
    expect(enter).toHaveBeenCalled();
  });
});

describe('a field that takes no more', () => {
  const kinds: Record<string, (text: string, setText: (text: string) => void) => ReactNode> = {
    text: (text, setText) => <TextField label="Namn" most={5} value={text} onChange={setText} />,
    search: (text, setText) => <SearchField id="name" label="Namn" most={5} value={text} onChange={setText} />,
    words: (text, setText) => <WordsField id="name" label="Namn" most={5} value={text} onChange={setText} />,
    combobox: (text, setText) => (
      <Combobox id="name" label="Namn" most={5} text={text} onText={setText} options={[]} onPick={() => {}} status="" />
    ),
  };

  function Example({ kind }: { kind: string }) {
    const [text, setText] = useState('');
    return kinds[kind]!(text, setText);
  }

  test.each(Object.keys(kinds))('says so, and not before: %s', async (kind) => {
    const { container } = render(<Example kind={kind} />);
    const field = container.querySelector<HTMLElement>('input, textarea')!;
    await userEvent.type(field, 'abcd');
    expect(screen.queryByText(/^Här får högst/)).not.toBeInTheDocument();
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste('abcdefgh');
    expect(screen.getByText(/^Här får högst 5 tecken plats\./)).toBeVisible();
    expect(field).not.toBeInvalid();
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Kontrollera att slutet kom med/));
  });

  test('says what is wrong with it instead', () => {
    render(<TextField label="Namn" most={5} value="abcde" error="Namnet finns redan." onChange={() => {}} />);
    expect(screen.getByText('Namnet finns redan.')).toBeVisible();
    expect(screen.getByLabelText('Namn')).toBeInvalid();
    expect(screen.queryByText(/^Här får högst/)).not.toBeInTheDocument();
  });
});
