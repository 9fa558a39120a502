import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '~/api/failure';
import { Failed } from './Failed';
import { Notice } from './Notice';

/** Asks for what an act takes, or whether it is meant, before it is done. */
export function AskDialog({
  title,
  failures = [],
  buttons,
  cancel,
  unsent = false,
  children,
  onClose,
}: {
  title: ReactNode;
  /** Why it was not done. */
  failures?: Failure[];
  /** What does it. */
  buttons: ReactNode;
  /** What the button says that leaves all as it is. */
  cancel?: string;
  /** Whether something is written here that Escape would lose: then the first one only says so. */
  unsent?: boolean;
  children: ReactNode;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [warned, setWarned] = useState(false);
  return (
    <Dialog
      open
      onClose={onClose}
      onCancel={(event) => {
        if (!unsent || warned) return;
        event.preventDefault();
        setWarned(true);
      }}
      closeButton={t('close')}
      aria-labelledby={id}
      className="short-dialog"
      data-color="accent"
    >
      <Heading level={2} data-size="xs" id={id}>
        {title}
      </Heading>
      {children}
      {warned && unsent && <Notice kind="changed">{t('words.unsent')}</Notice>}
      {failures.length > 0 && <Failed failures={failures} />}
      <div className="buttons">
        {buttons}
        <Button variant="secondary" onClick={onClose}>
          {cancel ?? t('words.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
