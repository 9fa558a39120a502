import { ErrorSummary } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef, type ComponentRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fields, type Draft, type Errors } from './draft';
import { focusField } from './focusField';
import { useFaultText } from './useFaultText';

/** What must be mended before the need can be sent; each line leads to its field. */
export function NeedErrors({
  draft,
  errors,
  refusedSkill,
  attempt,
}: {
  draft: Draft;
  errors: Errors;
  refusedSkill?: number;
  attempt: number;
}) {
  const { t } = useTranslation();
  const text = useFaultText(draft, refusedSkill);
  const box = useRef<ComponentRef<typeof ErrorSummary>>(null);
  useLayoutEffect(() => {
    box.current?.focus();
  }, [attempt]);
  return (
    <ErrorSummary ref={box} tabIndex={-1}>
      <ErrorSummary.Heading>{t('need.errors')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {fields.map((field) => {
          const error = errors[field];
          return (
            error && (
              <ErrorSummary.Item key={field}>
                <ErrorSummary.Link
                  href={`#need-${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusField({ field, skill: field === 'skills' ? refusedSkill : undefined }, draft);
                  }}
                >
                  {text(error)}
                </ErrorSummary.Link>
              </ErrorSummary.Item>
            )
          );
        })}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
