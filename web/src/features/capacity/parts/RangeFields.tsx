import {
  Button,
  Field,
  Fieldset,
  Heading,
  Label,
  Radio,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { lendableChoices, type RangeDraft } from './months';

/** Months one after another, and what they are to be. */
export function RangeFields({
  number,
  range,
  months,
  error,
  onChange,
  onRemove,
}: {
  /** Among the ranges, from 1. */
  number: number;
  range: RangeDraft;
  /** Those that can be chosen. */
  months: readonly string[];
  /** What is wrong with a field. */
  error: (field: keyof RangeDraft) => string | undefined;
  onChange: (next: Partial<RangeDraft>) => void;
  /** Absent where it is the only one. */
  onRemove?: () => void;
}) {
  const { t } = useTranslation();
  const { month } = useFormats();
  const id = useId();
  const select = (field: 'from' | 'to', choices: readonly string[], onSelect: (month: string) => void) => (
    <Field>
      <Label htmlFor={`${id}-${field}`}>{t(`months.${field}`)}</Label>
      <Select
        id={`${id}-${field}`}
        value={range[field]}
        aria-invalid={!!error(field) || undefined}
        onChange={(event) => onSelect(event.target.value)}
      >
        {!range[field] && <Select.Option value="">{t('months.choose')}</Select.Option>}
        {choices.map((each) => (
          <Select.Option key={each} value={each}>
            {month(each)}
          </Select.Option>
        ))}
      </Select>
      {error(field) && <ValidationMessage>{error(field)}</ValidationMessage>}
    </Field>
  );
  return (
    <div role="group" aria-labelledby={`${id}-group`} className="months-range">
      <Heading level={3} data-size="2xs" id={`${id}-group`}>
        {t('months.nth', { n: number })}
      </Heading>
      <div className="form-row">
        {select('from', months, (from) => onChange({ from, to: range.to < from ? from : range.to }))}
        {select(
          'to',
          months.filter((each) => each >= range.from || each === range.to),
          (to) => onChange({ to }),
        )}
      </div>
      <Fieldset>
        <Fieldset.Legend>{t('months.lendable.label')}</Fieldset.Legend>
        {lendableChoices.map((each) => (
          <Radio
            key={each}
            name={`${id}-lendable`}
            value={each}
            label={t(`months.lendable.${each}`)}
            checked={range.lendable === each}
            onChange={() => onChange({ lendable: each })}
          />
        ))}
      </Fieldset>
      <div className="form-row">
        {range.lendable === 'share' && (
          <Textfield
            className="narrow"
            inputMode="numeric"
            label={t('months.share')}
            suffix="%"
            autoComplete="off"
            value={range.share}
            error={error('share')}
            onChange={(event) => onChange({ share: event.target.value })}
          />
        )}
        <Textfield
          inputMode="numeric"
          label={t('months.absence')}
          description={t('months.absenceHelp')}
          suffix="%"
          autoComplete="off"
          value={range.absence}
          error={error('absence')}
          onChange={(event) => onChange({ absence: event.target.value })}
        />
      </div>
      {onRemove && (
        <div className="buttons">
          <Button
            type="button"
            variant="tertiary"
            data-size="sm"
            aria-label={t('months.removeNth', { n: number })}
            onClick={onRemove}
          >
            {t('months.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}
