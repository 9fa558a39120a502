import { Button, Field, Heading, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { pick } from '~/kit/Labelled';
import { TextField } from '~/kit/TextField';
import type { EmploymentDraft } from './correction';

export interface NamedUnit {
  id: string;
  nameSv: { text: string };
  nameEn: { text: string };
}

/** What units are called, by their ids. */
export function useUnitNames(units: readonly NamedUnit[]): (id: string) => string {
  const { i18n } = useTranslation();
  return (id) => {
    const unit = units.find((each) => each.id === id);
    return unit ? pick(i18n.language, unit.nameSv, unit.nameEn).text : '';
  };
}

/** One employment, to be corrected or taken away. */
export function EmploymentFields({
  number,
  employment: { unit, from, to, share, title },
  units,
  error,
  onChange,
  onRemove,
}: {
  /** Among the person's, from 1. */
  number: number;
  employment: EmploymentDraft;
  units: readonly NamedUnit[];
  /** What is wrong with a field. */
  error: (field: keyof EmploymentDraft) => string | undefined;
  onChange: (next: Partial<EmploymentDraft>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const unitName = useUnitNames(units);
  const id = useId();
  return (
    <div role="group" aria-labelledby={`${id}-group`} className="correct-employment">
      <Heading level={3} data-size="2xs" id={`${id}-group`}>
        {t('correct.employment', { n: number })}
      </Heading>
      <div className="form-row">
        <Field>
          <Label htmlFor={id}>{t('correct.unit')}</Label>
          <Select
            id={id}
            value={unit}
            aria-invalid={!!error('unit') || undefined}
            onChange={(event) => onChange({ unit: event.target.value })}
          >
            {!unit && <Select.Option value="">{t('correct.chooseUnit')}</Select.Option>}
            {units.map((each) => (
              <Select.Option key={each.id} value={each.id}>
                {unitName(each.id)}
              </Select.Option>
            ))}
          </Select>
          {error('unit') && <ValidationMessage>{error('unit')}</ValidationMessage>}
        </Field>
        <TextField
          label={t('correct.jobTitle')}
          autoComplete="off"
          value={title}
          error={error('title')}
          onChange={(typed) => onChange({ title: typed })}
        />
      </div>
      <div className="form-row">
        <Textfield
          type="date"
          label={t('correct.from')}
          value={from}
          error={error('from')}
          onChange={(event) => onChange({ from: event.target.value })}
        />
        <Textfield
          type="date"
          label={t('correct.to')}
          description={t('correct.toHelp')}
          value={to}
          error={error('to')}
          onChange={(event) => onChange({ to: event.target.value })}
        />
        <Textfield
          inputMode="numeric"
          label={t('correct.share')}
          value={share}
          error={error('share')}
          onChange={(event) => onChange({ share: event.target.value })}
        />
      </div>
      <div className="buttons">
        <Button
          type="button"
          variant="tertiary"
          data-size="sm"
          aria-label={t('correct.removeNth', { n: number })}
          onClick={onRemove}
        >
          {t('correct.remove')}
        </Button>
      </div>
    </div>
  );
}
