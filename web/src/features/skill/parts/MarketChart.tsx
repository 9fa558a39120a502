import { useTranslation } from 'react-i18next';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useFormats } from '~/kit/format';
import type { MarketRow } from './market';

/** Bars by agency: offered above, asked for below, each with its figure. The table beside it says the same. */
export default function MarketChart({ rows, title }: { rows: MarketRow[]; title: string }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const narrow = matchMedia('(max-width: 48rem)').matches;
  return (
    <figure className="market-chart">
      <figcaption className="market-key">
        <span data-key="offered">{t('market.column.offered')}</span>
        <span data-key="asked">{t('market.column.asked')}</span>
      </figcaption>
      <div role="img" aria-label={t('market.chartLabel', { title })}>
        <div aria-hidden="true">
          <ResponsiveContainer
            width="100%"
            height={rows.length * 56 + 8}
            initialDimension={{ width: 640, height: 300 }}
          >
            <BarChart
              data={rows}
              layout="vertical"
              margin={{ top: 0, right: 40, bottom: 0, left: 0 }}
              barGap={2}
              barCategoryGap={10}
              accessibilityLayer={false}
            >
              <XAxis type="number" hide allowDecimals={false} />
              <YAxis
                type="category"
                dataKey="name"
                width={narrow ? 140 : 190}
                tickLine={false}
                axisLine={false}
                interval={0}
              />
              <Bar dataKey="offered" className="bar-offered" isAnimationActive={false} radius={[0, 3, 3, 0]}>
                <LabelList
                  dataKey="offered"
                  position="right"
                  formatter={(value) => (Number(value) > 0 ? count(Number(value)) : '')}
                />
              </Bar>
              <Bar dataKey="asked" className="bar-asked" isAnimationActive={false} radius={[0, 3, 3, 0]}>
                <LabelList
                  dataKey="asked"
                  position="right"
                  formatter={(value) => (Number(value) > 0 ? count(Number(value)) : '')}
                />
              </Bar>
            </BarChart>
          </ResponsiveContainer>
        </div>
      </div>
    </figure>
  );
}
