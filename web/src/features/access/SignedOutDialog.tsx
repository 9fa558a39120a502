import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '~/api/session';

/** The session ended while somebody worked: this is the way back. Whoever closes it may copy what they have not saved. */
export function SignedOutDialog() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  return (
    <Dialog
      open={open}
      onClose={() => setOpen(false)}
      closeButton={t('close')}
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
