import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { asLevel, levels } from '~/features/skill/levels';
import { useFormats } from '~/kit/format';

/** A level by what it means; where `none` is given, also that one has none. */
export function LevelField({
  value,
  onChange,
  none,
  label,
  labelHidden,
}: {
  value: number;
  onChange: (level: number) => void;
  none?: string;
  label: string;
  labelHidden?: boolean;
}) {
  const { t } = useTranslation();
  const { capital } = useFormats();
  return (
    <Field>
      <Label className={labelHidden ? 'ds-sr-only' : undefined}>{label}</Label>
      <Select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {none && <Select.Option value={0}>{none}</Select.Option>}
        {levels.map((level) => (
          <Select.Option key={level} value={level}>
            {t('describe.levelOption', {
              name: capital(t(`level.${level}.name`)),
              meaning: t(`level.${level}.meaning`),
            })}
          </Select.Option>
        ))}
      </Select>
      {value > 0 && (
        <p className="level-meaning" aria-hidden>
          {capital(t(`level.${asLevel(value)}.meaning`))}
        </p>
      )}
    </Field>
  );
}
