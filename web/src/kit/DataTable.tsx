import { Table } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderAfter, ordered, type Column, type Order } from './column';
import { DownloadCsv } from './DownloadCsv';
import type { Later } from './usePages';

/**
 * How a table stands where there is little room: each row a card, one with short lines, all of it to be moved sideways, or as
 * it is.
 */
export type Layout = 'cards' | 'short-cards' | 'scroll' | 'plain';

const layouts: Record<Layout, string> = {
  cards: 'cards-on-phone',
  'short-cards': 'cards-on-phone short-cards',
  scroll: '',
  plain: '',
};

const focus = (row: HTMLTableRowElement | null) => row?.focus();

/** How rows stand in a table. */
export interface TableLooks<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  keyOf: (row: Row, index: number) => string;
  layout?: Layout;
  showCaption?: boolean;
  className?: string;
  dense?: boolean;
  /** What a file of the rows is called, where there is to be one. */
  file?: string;
}

/** Rows as a table of columns. They are neither ordered nor put into a file without those that are not there yet. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  layout = 'cards',
  showCaption = false,
  className = '',
  dense = false,
  file,
  all,
  arrived,
}: TableLooks<Row> & { rows: readonly Row[] } & Partial<Later<Row>>) {
  const { t, i18n } = useTranslation();
  const [order, setOrder] = useState<Order | null>(null);
  const orderBy = async (key: string) => {
    if (!all || (await all())) setOrder(orderAfter(key, order));
  };
  const fresh = arrived === undefined ? undefined : rows[arrived];
  const sortOf = ({ key }: Column<Row>) => (order?.key === key ? order.way : 'none');
  const table = (
    <Table
      className={`${layouts[layout]} ${className}`.trim()}
      border
      data-color="neutral"
      data-size={dense ? 'sm' : undefined}
    >
      <caption className={showCaption ? undefined : 'ds-sr-only'}>{caption}</caption>
      <Table.Head>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell
              key={column.key}
              scope="col"
              className={column.number ? 'number' : undefined}
              sort={column.sorts ? sortOf(column) : undefined}
              onClick={column.sorts ? () => void orderBy(column.key) : undefined}
            >
              {column.over ?? column.head}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {ordered(rows, columns, order, i18n.language).map((row, index) => (
          <Table.Row
            key={keyOf(row, index)}
            tabIndex={row === fresh ? -1 : undefined}
            ref={row === fresh ? focus : undefined}
          >
            <Cells columns={columns} row={row} />
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
  return (
    <>
      {layout === 'scroll' ? (
        <div className="scroll-x" role="region" aria-label={caption} tabIndex={0}>
          {table}
        </div>
      ) : layout === 'plain' ? (
        table
      ) : (
        <div className="scroll-x">{table}</div>
      )}
      {file && (
        <div className="buttons">
          <DownloadCsv name={file} columns={columns} rows={all ?? (() => Promise.resolve(rows))} />
        </div>
      )}
      {columns.some(({ sorts }) => sorts) && (
        <span className="ds-sr-only" role="status">
          {order &&
            t('table.ordered', {
              column: columns.find(({ key }) => key === order.key)?.head,
              way: t(`table.way.${order.way}`),
            })}
        </span>
      )}
    </>
  );
}

function Cells<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  let covered = 0;
  return columns.map((column) => {
    if (covered-- > 0) return null;
    const { key, head, names, bare, number, className, lang, cell } = column;
    const span = column.span?.(row) ?? 1;
    covered = span - 1;
    const shared = {
      lang: lang?.(row),
      className: [number && span === 1 && 'number', className].filter(Boolean).join(' ') || undefined,
    };
    return names ? (
      <Table.HeaderCell key={key} scope="row" {...shared}>
        {cell(row)}
      </Table.HeaderCell>
    ) : (
      <Table.Cell
        key={key}
        {...shared}
        colSpan={span > 1 ? span : undefined}
        data-label={bare || span > 1 ? undefined : head}
      >
        {cell(row)}
      </Table.Cell>
    );
  });
}
