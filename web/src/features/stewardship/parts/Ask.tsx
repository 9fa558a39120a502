import {
  Alert,
  Button,
  Dialog,
  Field,
  Heading,
  Label,
  Paragraph,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { failuresOf, overtakenBy } from '~/api/failure';
import { Failed } from '~/kit/Failed';
import { useWhoChanged } from '~/kit/Overtaken';

/** Asks for a reason before something is done. */
export function Ask({
  title,
  what,
  text,
  label,
  help,
  action,
  danger,
  optional,
  busy,
  error,
  refused,
  onSend,
  onClose,
}: {
  title: string;
  what: ReactNode;
  text?: string;
  label: string;
  help?: string;
  action: string;
  danger?: boolean;
  /** Whether it may be sent without a word. */
  optional?: boolean;
  busy: boolean;
  error?: CombinedError;
  /** What to say where the server says that it cannot be done. */
  refused: string;
  onSend: (why: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const missing = !optional && !why.trim();
  const failures = error ? failuresOf(error) : [];
  const overtaken = overtakenBy(failures);
  const who = useWhoChanged();
  const impossible = failures.some(({ code }) => code === 'CONFLICT' || code === 'INVALID');
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={t('close')}
      aria-labelledby={`${id}-title`}
      className="short-dialog"
      data-color="accent"
    >
      <Heading level={2} data-size="xs" id={`${id}-title`}>
        {title}
      </Heading>
      <Paragraph className="taxonomy-words">{what}</Paragraph>
      {text && <Paragraph>{text}</Paragraph>}
      <Field>
        <Label htmlFor={`${id}-why`}>{label}</Label>
        {help && <Field.Description>{help}</Field.Description>}
        <Textarea
          id={`${id}-why`}
          rows={3}
          maxLength={1000}
          value={why}
          aria-invalid={(tried && missing) || undefined}
          onChange={(event) => setWhy(event.target.value)}
        />
        {tried && missing && <ValidationMessage>{t('taxonomy.error.whyMissing')}</ValidationMessage>}
      </Field>
      {impossible ? (
        <Alert data-color="warning" role="alert">
          {overtaken && `${who(overtaken.changed)} `}
          {refused}
        </Alert>
      ) : (
        failures.length > 0 && <Failed failures={failures} />
      )}
      <div className="buttons">
        <Button
          data-color={danger ? 'danger' : undefined}
          disabled={busy}
          onClick={() => {
            setTried(true);
            if (!missing) onSend(why.trim());
          }}
        >
          {action}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {t('taxonomy.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
