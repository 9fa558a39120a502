import { ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '~/api/failure';

/** The server says in the reader's language what is wrong with a file; what else went wrong the catalogue does. */
export function FileProblem({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  return (
    <ValidationMessage role="alert">
      {failure.code === 'INVALID'
        ? `${failure.message} ${failure.hint ?? ''}`
        : `${t(`failure.${failure.code}.title`)}. ${t(`failure.${failure.code}.advice`)}`}
    </ValidationMessage>
  );
}
