import {
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
import type { Failure } from '~/api/failure';
import { Failed } from './Failed';

/** Asks for words, which are needed, and sends them. */
export function WordsDialog({
  title,
  text,
  label,
  help,
  action,
  busy,
  failures,
  children,
  onSend,
  onClose,
}: {
  title: string;
  text?: string;
  label: string;
  help?: string;
  action: string;
  busy: boolean;
  failures: Failure[];
  /** Further fields, above the words. */
  children?: ReactNode;
  onSend: (words: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const missing = !words.trim();
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
      {text && <Paragraph>{text}</Paragraph>}
      {children}
      <Field>
        <Label htmlFor={`${id}-words`}>{label}</Label>
        {help && <Field.Description>{help}</Field.Description>}
        <Textarea
          id={`${id}-words`}
          rows={4}
          maxLength={1000}
          value={words}
          aria-invalid={(tried && missing) || undefined}
          onChange={(event) => setWords(event.target.value)}
        />
        {tried && missing && <ValidationMessage>{t('words.missing')}</ValidationMessage>}
      </Field>
      {failures.length > 0 && <Failed failures={failures} />}
      <div className="buttons">
        <Button
          disabled={busy}
          onClick={() => {
            setTried(true);
            if (missing) document.getElementById(`${id}-words`)?.focus();
            else onSend(words.trim());
          }}
        >
          {action}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {t('words.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
