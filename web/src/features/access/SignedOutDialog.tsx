import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { signIn } from '~/api/session';

/** The session ended while somebody worked: what was written is kept, and this is the way back. */
export function SignedOutDialog() {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      closeButton={false}
      onCancel={(event) => event.preventDefault()}
      aria-labelledby="signed-out"
      className="short-dialog"
    >
      <Heading level={2} data-size="xs" id="signed-out">
        {t('signedOut.title')}
      </Heading>
      <Paragraph>{t('signedOut.text')}</Paragraph>
      <Button onClick={signIn}>{t('signedOut.action')}</Button>
    </Dialog>
  );
}
