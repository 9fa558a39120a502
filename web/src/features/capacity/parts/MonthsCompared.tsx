import { useTranslation } from 'react-i18next';
import { DataTable } from '~/kit/DataTable';
import { useFormats } from '~/kit/format';
import { figuresOf, type Change } from './months';

const figures = ['lendable', 'absence', 'free'] as const;

/** Months as they are beside what they would be. What would be otherwise is heavier. */
export function MonthsCompared({ caption, changes }: { caption: string; changes: readonly Change[] }) {
  const { t } = useTranslation();
  const { month, percent } = useFormats();
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'month',
          head: t('months.column.month'),
          names: true,
          cell: ({ now }: Change) => <span className="sentence">{month(now.month)}</span>,
        },
        ...figures.flatMap((figure) => [
          {
            key: figure,
            head: t(`months.now.${figure}`),
            number: true,
            cell: ({ now }: Change) => percent(now[figure]),
          },
          {
            key: `${figure} then`,
            head: t(`months.then.${figure}`),
            number: true,
            cell: (change: Change) => {
              const then = figuresOf(change)[figure];
              return then === change.now[figure] ? percent(then) : <strong>{percent(then)}</strong>;
            },
          },
        ]),
      ]}
      rows={changes}
      keyOf={({ now }) => now.month}
      layout="short-cards"
      className="months-compared"
      dense
    />
  );
}
