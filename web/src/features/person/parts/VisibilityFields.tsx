import { Field, Fieldset, Input, Label, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ProtectedNote } from '~/features/access/ProtectedNote';
import type { Purpose, Visibility } from '~/generated/graphql';
import { useFormats } from '~/kit/format';
import { isPast, purposes, type Choice } from './draft';

const visibilities = ['HIDDEN', 'SKILLS_ONLY', 'VISIBLE'] as const satisfies Visibility[];

/** Who may find one, purpose by purpose, and for how long. */
export function VisibilityFields({
  choices,
  today,
  onChange,
}: {
  choices: Record<Purpose, Choice>;
  today: string;
  onChange: (purpose: Purpose, choice: Choice) => void;
}) {
  const { t } = useTranslation();
  const { day } = useFormats();
  return (
    <>
      <ProtectedNote />
      {purposes.map((purpose) => {
        const { visibility, until } = choices[purpose];
        const past = isPast(choices[purpose], today);
        return (
          <section className="form-section" key={purpose}>
            <Fieldset>
              <Fieldset.Legend>{t(`purpose.${purpose}.name`)}</Fieldset.Legend>
              <Fieldset.Description>{t(`visibility.purpose.${purpose}`)}</Fieldset.Description>
              {visibilities.map((each) => (
                <Radio
                  key={each}
                  name={`visibility-${purpose}`}
                  value={each}
                  label={t(`visibility.${each}.name`)}
                  description={t(`visibility.${each}.meaning`)}
                  checked={visibility === each}
                  onChange={() => onChange(purpose, { visibility: each, until: each === 'HIDDEN' ? '' : until })}
                />
              ))}
            </Fieldset>
            {visibility !== 'HIDDEN' && (
              <Field className="until">
                <Label htmlFor={`until-${purpose}`}>{t('visibility.until')}</Label>
                <Field.Description>{t('visibility.untilHelp')}</Field.Description>
                <Input
                  id={`until-${purpose}`}
                  type="date"
                  min={today}
                  value={until}
                  aria-invalid={past}
                  aria-describedby={past ? `until-${purpose}-past` : undefined}
                  onChange={(event) => onChange(purpose, { visibility, until: event.target.value })}
                />
                {past && (
                  <ValidationMessage id={`until-${purpose}-past`}>
                    {t('visibility.untilPast', { until: day(until), today: day(today) })}
                  </ValidationMessage>
                )}
              </Field>
            )}
          </section>
        );
      })}
    </>
  );
}
