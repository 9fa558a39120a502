import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { thisMonth } from '~/kit/months';
import { lastUsedMonths } from './draft';

const YEARS = 10;

/** When a skill was last used: now, or in one of the years before. */
export function LastUsedField({
  value,
  onChange,
  label,
  labelHidden,
}: {
  value: string;
  onChange: (month: string) => void;
  label: string;
  labelHidden?: boolean;
}) {
  const { t } = useTranslation();
  const { month } = useFormats();
  const now = thisMonth();
  const proposed = lastUsedMonths(now, YEARS);
  return (
    <Field className="last-used">
      <Label className={labelHidden ? 'ds-sr-only' : undefined}>{label}</Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="">{t('describe.lastUsed.unsaid')}</Select.Option>
        {value && !proposed.includes(value) && <Select.Option value={value}>{month(value)}</Select.Option>}
        {proposed.map((each) => (
          <Select.Option key={each} value={each}>
            {each === now ? t('describe.lastUsed.now') : t('describe.lastUsed.year', { year: each.slice(0, 4) })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
