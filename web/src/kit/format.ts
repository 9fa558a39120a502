import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames } from './languageNames';

const locales: Record<string, string> = { sv: 'sv-SE', en: 'en-GB' };

/** Numbers, months and names as the reader's language writes them. */
export function formats(language: string) {
  const locale = locales[language] ?? 'sv-SE';
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonths = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'Europe/Stockholm' });
  const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const kilobytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const date = (text: string) => new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`);
  return {
    count: (n: number) => numbers.format(n),
    /** Whole percent, 0 to 100. */
    percent: (n: number) => percents.format(n / 100),
    /** `2027-03` as "mars 2027". */
    month: (month: string) => months.format(date(month)),
    period: (from: string, to: string) =>
      from === to
        ? shortMonths.format(date(from))
        : shortMonths.formatRange(date(from), date(to)).replaceAll('\u2009', ''),
    day: (day: string) => days.format(date(day)),
    /** A moment, with the time in Sweden. */
    moment: (moment: string) => moments.format(new Date(moment)),
    /** The time of a moment in Sweden, without its day. */
    time: (moment: string) => times.format(new Date(moment)),
    /** The size of a file. */
    size: (bytes: number) => (bytes < 1e6 ? kilobytes.format(Math.ceil(bytes / 1e3)) : megabytes.format(bytes / 1e6)),
    language: languageNames(locale),
    /** With a capital first letter, where a style sheet cannot give it. */
    capital: (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
    list: (items: string[]) => lists.format(items),
  };
}

export function useFormats() {
  const { i18n } = useTranslation();
  return useMemo(() => formats(i18n.language), [i18n.language]);
}
