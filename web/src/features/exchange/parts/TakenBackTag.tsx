import { Tag } from '@digdir/designsystemet-react';
import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';

/** That what an import wrote is as it was before. */
export function TakenBackTag() {
  const { t } = useTranslation();
  return (
    <Tag data-color="neutral" className="state-tag">
      <ArrowUndoIcon aria-hidden fontSize="1.25rem" />
      {t('imports.takenBack')}
    </Tag>
  );
}
