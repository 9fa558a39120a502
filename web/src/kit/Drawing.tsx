import { Bar, BarChart, LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useFormats } from './format';

/** The name of a row and its figures. */
type Drawn = readonly [string, ...number[]] | readonly (string | number)[];

const nothing = { accessibilityLayer: false, barGap: 2, barCategoryGap: 10 };

/** Draws figures. What is read aloud is the title of the picture, and the table beside it. */
export default function Drawing({ kind, rows }: { kind: 'bars' | 'lines'; rows: readonly Drawn[] }) {
  const { count } = useFormats();
  const narrow = matchMedia('(max-width: 48rem)').matches;
  const data = rows.map(([name, ...figures]) => ({ name, figures }));
  const which = (rows[0] ?? []).slice(1).map((_, index) => index);
  const label = (value: unknown) => (Number(value) > 0 ? count(Number(value)) : '');
  return (
    <div aria-hidden="true">
      <ResponsiveContainer
        width="100%"
        height={kind === 'bars' ? rows.length * 56 + 8 : 320}
        initialDimension={{ width: 640, height: 300 }}
      >
        {kind === 'bars' ? (
          <BarChart data={data} layout="vertical" margin={{ top: 0, right: 40, bottom: 0, left: 0 }} {...nothing}>
            <XAxis type="number" hide allowDecimals={false} />
            <YAxis
              type="category"
              dataKey="name"
              width={narrow ? 140 : 190}
              tickLine={false}
              axisLine={false}
              interval={0}
            />
            {which.map((index) => (
              <Bar
                key={index}
                dataKey={`figures.${index}`}
                className={`series-${index}`}
                isAnimationActive={false}
                radius={[0, 3, 3, 0]}
              >
                <LabelList dataKey={`figures.${index}`} position="right" formatter={label} />
              </Bar>
            ))}
          </BarChart>
        ) : (
          <LineChart data={data} margin={{ top: 24, right: 40, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <XAxis dataKey="name" tickLine={false} />
            <YAxis allowDecimals={false} tickLine={false} axisLine={false} tickFormatter={count} />
            {which.map((index) => (
              <Line
                key={index}
                dataKey={`figures.${index}`}
                className={`series-${index}`}
                type="linear"
                isAnimationActive={false}
              >
                <LabelList dataKey={`figures.${index}`} position="top" formatter={label} />
              </Line>
            ))}
          </LineChart>
        )}
      </ResponsiveContainer>
    </div>
  );
}
