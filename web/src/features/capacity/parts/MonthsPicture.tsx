import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '~/kit/Chart';
import { figures, words } from '~/kit/column';
import { useFormats } from '~/kit/format';
import { MOST_MONTHS, type MonthNow } from './months';

const lengths = [12, 24, MOST_MONTHS];

/** Month by month what can be lent, and what of that is free, booked or away; as a picture with its table below. */
export function MonthsPicture({ title, file, months }: { title: string; file: string; months: readonly MonthNow[] }) {
  const { t } = useTranslation();
  const { month: inWords, period, percent } = useFormats();
  const id = useId();
  const [length, setLength] = useState(12);
  const column = (key: 'employed' | 'lendable' | 'absence' | 'reserved' | 'free') =>
    figures<MonthNow>(key, t(`months.column.${key}`), (month) => month[key], percent);
  const series = (key: 'free' | 'reserved' | 'absence') => ({
    key,
    name: t(`months.column.${key}`),
    of: (month: MonthNow) => month[key],
  });
  return (
    <Chart
      title={title}
      lead={
        <Field className="months-length">
          <Label htmlFor={id}>{t('months.length')}</Label>
          <Select id={id} value={length} onChange={(event) => setLength(Number(event.target.value))}>
            {lengths.map((each) => (
              <Select.Option key={each} value={each}>
                {t('months.count', { count: each })}
              </Select.Option>
            ))}
          </Select>
        </Field>
      }
      file={file}
      kind="columns"
      rows={months.slice(0, length)}
      nameOf={({ month }) => period(month, month)}
      keyOf={({ month }) => month}
      series={[series('free'), series('reserved'), series('absence')]}
      over={{ key: 'lendable', name: t('months.column.lendable'), of: ({ lendable }) => lendable }}
      write={percent}
      columns={[
        words<MonthNow>('month', t('months.column.month'), ({ month }) => inWords(month), {
          names: true,
          cell: ({ month }) => <span className="sentence">{inWords(month)}</span>,
        }),
        column('employed'),
        column('lendable'),
        words<MonthNow>('by', t('months.column.by'), ({ decided }) =>
          t(decided ? 'months.decided' : 'months.employed'),
        ),
        column('absence'),
        column('reserved'),
        column('free'),
      ]}
      tableBelow
    />
  );
}
