import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { overtakenBy, type Failure } from '~/api/failure';
import { AskDialog } from './AskDialog';
import { Notice } from './Notice';
import { useWhoChanged } from './Overtaken';
import { WordsField } from './WordsField';

/** Asks for words, such as a reason, and sends them. */
export function WordsDialog({
  title,
  what,
  text,
  label,
  help,
  missing,
  action,
  danger,
  optional,
  most,
  busy,
  failures,
  refused,
  children,
  onSend,
  onClose,
}: {
  title: string;
  /** What it is about, where the title does not say that. */
  what?: ReactNode;
  text?: string;
  label: string;
  help?: string;
  /** What to say where there are no words. */
  missing?: string;
  action: string;
  danger?: boolean;
  /** Whether it may be sent without a word. */
  optional?: boolean;
  /** The most characters. */
  most?: number;
  busy: boolean;
  failures: Failure[];
  /** What to say where the server says that it cannot be done. */
  refused?: string;
  /** Further fields, above the words. */
  children?: ReactNode;
  onSend: (words: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const who = useWhoChanged();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const lacking = !optional && !words.trim();
  const impossible = !!refused && failures.some(({ code }) => code === 'CONFLICT' || code === 'INVALID');
  const overtaken = overtakenBy(failures);
  const send = () => {
    setTried(true);
    if (lacking) document.getElementById(id)?.focus();
    else onSend(words.trim());
  };
  return (
    <AskDialog
      title={title}
      failures={impossible ? [] : failures}
      unsent={words.trim() !== ''}
      buttons={
        <Button data-color={danger ? 'danger' : undefined} disabled={busy} onClick={send}>
          {action}
        </Button>
      }
      onClose={onClose}
    >
      {what && <Paragraph className="words-what">{what}</Paragraph>}
      {text && <Paragraph>{text}</Paragraph>}
      {children}
      <WordsField
        id={id}
        label={label}
        help={help}
        rows={4}
        most={most}
        value={words}
        error={tried && lacking && (missing ?? t('words.missing'))}
        onChange={setWords}
      />
      {impossible && (
        <Notice kind="refused">
          {overtaken && `${who(overtaken.changed)} `}
          {refused}
        </Notice>
      )}
    </AskDialog>
  );
}
