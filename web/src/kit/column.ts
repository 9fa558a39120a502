import type { ReactNode } from 'react';

/** A column of a table as data: what stands over it, and what stands in it of each row. */
export interface Column<Row> {
  key: string;
  /** What stands over it, in words. */
  head: string;
  /** The same in another look. */
  over?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The cell in plain words or as a number: by it rows are ordered, and it is what a file holds. Without it a file leaves the column out. */
  value?: (row: Row) => string | number;
  /** Whether rows may be ordered by its values. */
  sorts?: boolean;
  /** Whether it says what the row is about. */
  names?: boolean;
  /** Whether its cells speak for themselves where each row is a card. */
  bare?: boolean;
  number?: boolean;
  className?: string;
  /** The language of a cell, where that is not the page's. */
  lang?: (row: Row) => string | undefined;
  /** Over how many columns a cell goes; those that it covers have none in that row. */
  span?: (row: Row) => number;
}

/** A column of plain words. */
export const words = <Row>(
  key: string,
  head: string,
  of: (row: Row) => string,
  more?: Partial<Column<Row>>,
): Column<Row> => ({ key, head, value: of, cell: of, ...more });

/** A column of numbers, and how they are written. */
export const figures = <Row>(
  key: string,
  head: string,
  of: (row: Row) => number,
  write: (value: number) => string,
  more?: Partial<Column<Row>>,
): Column<Row> => ({ key, head, number: true, value: of, cell: (row) => write(of(row)), ...more });

/** By which column rows stand, and which way. */
export interface Order {
  key: string;
  way: 'ascending' | 'descending';
}

/** The order after its heading is pressed. */
export const orderAfter = (key: string, order: Order | null): Order => ({
  key,
  way: order?.key === key && order.way === 'ascending' ? 'descending' : 'ascending',
});

/** The rows in an order, as the language has it; those that are alike stay as they were. */
export function ordered<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | null,
  language: string,
): readonly Row[] {
  const value = columns.find(({ key }) => key === order?.key)?.value;
  if (!order || !value) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const way = order.way === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    return way * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}

/** What a file needs of a column. */
export type FileColumn<Row> = Pick<Column<Row>, 'head' | 'value'>;

/** The rows as a file has them, its headings first. */
export function cells<Row>(columns: readonly FileColumn<Row>[], rows: readonly Row[]): (string | number)[][] {
  const held = columns.flatMap(({ head, value }) => (value ? [{ head, value }] : []));
  return [held.map(({ head }) => head), ...rows.map((row) => held.map(({ value }) => value(row)))];
}
