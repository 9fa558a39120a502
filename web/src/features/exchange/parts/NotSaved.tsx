import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '~/api/failure';

/** That a choice could not be saved, why, and the same once more. */
export function NotSaved({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <ValidationMessage role="alert">
        {t('imports.list.notSaved', {
          what: t(`failure.${failure.code}.title`),
          advice: t(`failure.${failure.code}.advice`),
        })}
      </ValidationMessage>
      <Button variant="secondary" data-size="sm" onClick={onRetry}>
        {t('failure.retry')}
      </Button>
    </>
  );
}
