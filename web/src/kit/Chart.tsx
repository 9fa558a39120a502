import { Button, Heading, ToggleGroup } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column';
import { download } from './csv';
import { DataTable } from './DataTable';
import { DownloadCsv } from './DownloadCsv';
import { pngOf, svgOf } from './picture';
import { useShortcut } from './shortcuts';
import { Waiting } from './Waiting';

const Drawing = lazy(() => import('./Drawing'));

/** What is drawn of each row, in a look of its own. */
export interface Series<Row> {
  key: string;
  name: string;
  of: (row: Row) => number;
}

type Kind = 'bars' | 'lines' | 'columns';

/**
 * Figures as bars, as lines, or as columns of percent that stand on one another; the same as a table one key away, or below,
 * and as files. A picture goes nowhere without its title.
 */
export function Chart<Row>({
  title,
  lead,
  file,
  kind = 'bars',
  rows,
  nameOf,
  keyOf,
  series,
  over,
  write,
  columns,
  tableBelow = false,
  className = '',
}: {
  title: string;
  lead?: ReactNode;
  /** What its files are called. */
  file: string;
  kind?: Kind;
  rows: readonly Row[];
  /** What stands beside the bars of a row, or below its points. */
  nameOf: (row: Row) => string;
  keyOf: (row: Row) => string;
  /** At most two can be told apart, and three where they stand on one another. */
  series:
    readonly [Series<Row>] | readonly [Series<Row>, Series<Row>] | readonly [Series<Row>, Series<Row>, Series<Row>];
  /** What is drawn as a line over columns. */
  over?: Series<Row>;
  /** How figures are written on the axis of columns. */
  write?: (figure: number) => string;
  /** Of the table; it may say more than what is drawn. */
  columns: readonly Column<Row>[];
  /** Whether the table stands below the picture, and not in its place: where people read the figures themselves. */
  tableBelow?: boolean;
  className?: string;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  useShortcut('t', () => !tableBelow && setView(view === 'chart' ? 'table' : 'chart'));
  const drawn = over ? [...series, over] : series;
  const save = async (type: 'svg' | 'png', section: Element | null) => {
    const figure = section?.querySelector('figure');
    const svg = figure && svgOf(figure, title);
    if (svg) download(`${file}.${type}`, type === 'svg' ? svg.text : await pngOf(svg), 'image/svg+xml');
  };
  return (
    <section className={`chart ${className}`} aria-labelledby={id}>
      <div className="chart-head">
        <Heading level={2} data-size="sm" id={id}>
          {title}
        </Heading>
        <div className="chart-tools">
          {!tableBelow && (
            <ToggleGroup
              aria-label={t('chart.view')}
              value={view}
              onChange={(value) => setView(value === 'table' ? 'table' : 'chart')}
            >
              <ToggleGroup.Item value="chart">{t('chart.chart')}</ToggleGroup.Item>
              <ToggleGroup.Item value="table" aria-keyshortcuts="t">
                {t('chart.table')}
              </ToggleGroup.Item>
            </ToggleGroup>
          )}
          {view === 'chart' &&
            (['png', 'svg'] as const).map((type) => (
              <Button
                key={type}
                variant="tertiary"
                onClick={(event) => void save(type, event.currentTarget.closest('section'))}
              >
                <DownloadIcon aria-hidden />
                {t(`chart.${type}`)}
              </Button>
            ))}
          <DownloadCsv name={file} columns={columns} rows={() => Promise.resolve(rows)} />
        </div>
      </div>
      {lead}
      {view === 'chart' && (
        <figure className="chart-figure" data-kind={kind}>
          <figcaption className="chart-key">
            {drawn.map((each) => (
              <span key={each.key} data-over={each === over || undefined}>
                {each.name}
              </span>
            ))}
          </figcaption>
          <div role="img" aria-label={t(`chart.label.${kind}`, { title })}>
            <Suspense fallback={<Waiting rows={1} height={kind === 'columns' ? 320 : rows.length * 56} />}>
              <Drawing
                kind={kind}
                rows={rows.map((row) => [nameOf(row), ...drawn.map(({ of }) => of(row))])}
                over={!!over}
                write={write}
              />
            </Suspense>
          </div>
        </figure>
      )}
      {(tableBelow || view === 'table') && (
        <DataTable
          // Two regions of one page are not called alike.
          caption={tableBelow ? t('chart.tableOf', { title }) : title}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          layout="scroll"
        />
      )}
    </section>
  );
}
