import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { addMonths, thisMonth } from '~/kit/months';
import { MOST_MONTHS, type Draft } from './draft';
import { lasting, lengthOf, startingIn } from './period';

/** The months that may be chosen: from the first on, and one that was chosen before. */
function monthsFrom(first: string, count: number, chosen: string): string[] {
  const months = Array.from({ length: count }, (_, index) => addMonths(first, index));
  return months.includes(chosen) ? months : [chosen, ...months].sort();
}

/** How many months, from which on and until when: each says the same as the two others, and moving the start moves the end. */
export function PeriodFields({
  period,
  onChange,
  onLeave,
  errors,
}: {
  period: Pick<Draft, 'from' | 'to'>;
  onChange: (period: Pick<Draft, 'from' | 'to'>) => void;
  onLeave: (field: 'from' | 'to') => void;
  /** What is wrong, in words. */
  errors: { from?: string; to?: string };
}) {
  const { t } = useTranslation();
  const { month } = useFormats();
  const { from, to } = period;
  const length = lengthOf(period);
  const lengths = Array.from({ length: MOST_MONTHS }, (_, index) => index + 1);
  return (
    <div className="form-row need-period" role="group" aria-label={t('need.period.label')}>
      <Field className="narrow">
        <Label htmlFor="need-length">{t('need.length.label')}</Label>
        <Select
          id="need-length"
          value={length}
          onChange={(event) => onChange(lasting(period, Number(event.target.value)))}
          onBlur={() => onLeave('to')}
        >
          {(lengths.includes(length) ? lengths : [length, ...lengths]).map((each) => (
            <Select.Option key={each} value={each}>
              {t('need.length.months', { count: each })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label htmlFor="need-from">{t('need.from.label')}</Label>
        <Select
          id="need-from"
          value={from}
          onChange={(event) => onChange(startingIn(period, event.target.value))}
          onBlur={() => onLeave('from')}
          aria-invalid={!!errors.from || undefined}
        >
          {monthsFrom(thisMonth(), MOST_MONTHS, from).map((each) => (
            <Select.Option key={each} value={each}>
              {month(each)}
            </Select.Option>
          ))}
        </Select>
        {errors.from && <ValidationMessage>{errors.from}</ValidationMessage>}
      </Field>
      <Field>
        <Label htmlFor="need-to">{t('need.to.label')}</Label>
        <Select
          id="need-to"
          value={to}
          onChange={(event) => onChange({ from, to: event.target.value })}
          onBlur={() => onLeave('to')}
          aria-invalid={!!errors.to || undefined}
        >
          {monthsFrom(from, MOST_MONTHS, to).map((each) => (
            <Select.Option key={each} value={each}>
              {month(each)}
            </Select.Option>
          ))}
        </Select>
        {errors.to && <ValidationMessage>{errors.to}</ValidationMessage>}
      </Field>
    </div>
  );
}
