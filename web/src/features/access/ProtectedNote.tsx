import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useViewer } from './viewer';

/** To whoever has a protected identity: what that means here, whatever they choose. */
export function ProtectedNote() {
  const { t } = useTranslation();
  const { person } = useViewer();
  if (!person?.protectedIdentity) return null;
  return (
    <Alert data-color="info">
      <Paragraph>{t('protected.note')}</Paragraph>
    </Alert>
  );
}
