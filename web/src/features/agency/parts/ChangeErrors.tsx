import { ErrorSummary } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef, type ComponentRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftError } from './changes';

/** Where each thing that must be mended is mended. */
const fields: Record<DraftError, string> = {
  nameMissing: 'change-nameSv',
  othersMissing: 'change-others',
  successorsMissing: 'change-add',
  successorNameMissing: 'change-add',
  dayWrong: 'change-on',
};

/** What must be mended before the change can be looked at; each line leads to its field. */
export function ChangeErrors({ errors, attempt }: { errors: DraftError[]; attempt: number }) {
  const { t } = useTranslation();
  const box = useRef<ComponentRef<typeof ErrorSummary>>(null);
  useLayoutEffect(() => {
    box.current?.focus();
  }, [attempt]);
  return (
    <ErrorSummary ref={box} tabIndex={-1}>
      <ErrorSummary.Heading>{t('agencyForm.errors')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {errors.map((error) => (
          <ErrorSummary.Item key={error}>
            <ErrorSummary.Link
              href={`#${fields[error]}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fields[error])?.focus();
              }}
            >
              {t(`agencyForm.error.${error}`)}
            </ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
