import { Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { Full } from './Full';

/** A field for some words, such as a reason. Where it takes no more of what is typed or pasted it says so. */
export function WordsField({
  id,
  label,
  help,
  rows = 2,
  most = 1000,
  value,
  error,
  onChange,
}: {
  id: string;
  label: string;
  help?: string;
  rows?: number;
  /** The most characters; null where what is too long is said, not cut off. */
  most?: number | null;
  value: string;
  /** What is wrong with it. */
  error?: string | false;
  onChange: (words: string) => void;
}) {
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {help && <Field.Description>{help}</Field.Description>}
      <Textarea
        id={id}
        rows={rows}
        maxLength={most ?? undefined}
        value={value}
        aria-invalid={!!error || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {error ? <ValidationMessage>{error}</ValidationMessage> : most !== null && <Full value={value} most={most} />}
    </Field>
  );
}
