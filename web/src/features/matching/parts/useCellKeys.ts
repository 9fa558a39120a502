import { useRef, useState, type KeyboardEvent } from 'react';

const place = (row: number, column: number) => `${row} ${column}`;

/**
 * Makes the cells of a wide table one stop of the tab key in each row; the arrow keys go from cell to cell, Home and End to
 * the first and the last. What reads the table aloud has its own keys.
 */
export function useCellKeys(columns: number) {
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState(0);
  const stop = Math.min(wanted, columns - 1);

  const at = (row: number, column: number) =>
    table.current?.querySelector<HTMLElement>(`[data-at="${place(row, column)}"]`);

  const cell = (row: number, column: number) => ({
    'data-at': place(row, column),
    tabIndex: column === stop ? 0 : -1,
    onFocus: () => setWanted(column),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const next = {
        ArrowLeft: [row, column - 1],
        ArrowRight: [row, column + 1],
        ArrowUp: [row - 1, column],
        ArrowDown: [row + 1, column],
        Home: [row, 0],
        End: [row, columns - 1],
      }[event.key];
      if (!next) return;
      // The page stays where it is at the edge of the table, too.
      event.preventDefault();
      at(next[0]!, next[1]!)?.focus();
    },
  });
  return { table, cell };
}
