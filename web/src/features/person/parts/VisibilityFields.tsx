import { Field, Fieldset, Input, Label, Radio } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { ProtectedNote } from '~/features/access/ProtectedNote';
import type { Purpose, Visibility } from '~/generated/graphql';
import { purposes, type Choice } from './draft';

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
  return (
    <>
      <ProtectedNote />
      {purposes.map((purpose) => {
        const { visibility, until } = choices[purpose];
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
                  onChange={(event) => onChange(purpose, { visibility, until: event.target.value })}
                />
              </Field>
            )}
          </section>
        );
      })}
    </>
  );
}
