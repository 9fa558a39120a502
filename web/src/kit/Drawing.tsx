import { useId } from 'react';
import { Bar, BarChart, ComposedChart, LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useFormats } from './format';

/** The name of a row and its figures. */
type Drawn = readonly [string, ...number[]] | readonly (string | number)[];

const nothing = { accessibilityLayer: false, barGap: 2, barCategoryGap: 10 };

/** Draws figures. What is read aloud is the title of the picture, and the table beside it. */
export default function Drawing({
  kind,
  rows,
  over = false,
  write,
}: {
  kind: 'bars' | 'lines' | 'columns';
  rows: readonly Drawn[];
  /** Whether the last figure of each row is a line over the columns. */
  over?: boolean;
  /** How figures are written on the axis. */
  write?: (figure: number) => string;
}) {
  const { count } = useFormats();
  const hatch = `hatch-${useId().replace(/\W/g, '')}`;
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
        ) : kind === 'columns' ? (
          <ComposedChart data={data} margin={{ top: 16, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <defs>
              <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect className="hatch-ground" width={6} height={6} />
                <rect className="hatch-stripe" width={2} height={6} />
              </pattern>
            </defs>
            <XAxis dataKey="name" tickLine={false} minTickGap={12} />
            <YAxis
              domain={[0, (most: number) => Math.max(100, most)]}
              ticks={[0, 25, 50, 75, 100]}
              width={56}
              tickLine={false}
              axisLine={false}
              tickFormatter={write ?? count}
            />
            {which.slice(0, over ? -1 : undefined).map((index) => (
              <Bar
                key={index}
                dataKey={`figures.${index}`}
                stackId="column"
                className={`series-${index}`}
                // A look from a style sheet cannot name a pattern of the drawing.
                fill={index === 2 ? `url(#${hatch})` : undefined}
                isAnimationActive={false}
              />
            ))}
            {over && (
              <Line
                dataKey={`figures.${which.length - 1}`}
                className={`series-${which.length - 1} series-over`}
                type="step"
                dot={false}
                isAnimationActive={false}
              />
            )}
          </ComposedChart>
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
