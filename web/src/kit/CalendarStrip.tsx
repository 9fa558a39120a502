import { useTranslation } from 'react-i18next';
import { useFormats } from './format';
import { addMonths, monthsBetween, thisMonth } from './months';

/** Whether a year begins with it: a year's name needs the room of two months. */
const begins = (month: string) => month.endsWith('-01');

/** The months of a period, drawn from this month on, each filled as high as the share that is asked of it. */
export function CalendarStrip({ from, to, share }: { from: string; to: string; share: number }) {
  const { t } = useTranslation();
  const { month, percent, count } = useFormats();
  const length = monthsBetween(from, to);
  if (!(length >= 1 && length <= 36 && share >= 1 && share <= 100)) return null;
  const first = from < thisMonth() ? from : thisMonth();
  const shown = Math.max(12, monthsBetween(first, to));
  const months = Array.from({ length: shown }, (_, index) => addMonths(first, index));
  const summary = t('calendar.summary', {
    count: length,
    months: count(length),
    share: percent(share),
    from: month(from),
    to: month(to),
  });
  return (
    <figure className="calendar">
      <div className="calendar-months" role="img" aria-label={summary}>
        {months.map((each, index) => (
          <span key={each} className="calendar-month" data-in={each >= from && each <= to}>
            <span className="calendar-year">
              {begins(each) || (index === 0 && !begins(addMonths(each, 1))) ? each.slice(0, 4) : ''}
            </span>
            <span className="calendar-cell">
              <span className="calendar-fill" style={{ blockSize: each >= from && each <= to ? `${share}%` : 0 }} />
            </span>
            <span className="calendar-name">{month(each).slice(0, 1)}</span>
          </span>
        ))}
      </div>
      <figcaption aria-hidden="true">{summary}</figcaption>
    </figure>
  );
}
