import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { Full } from './Full';

/** A field for a line of text, such as a name. Where it takes no more of what is typed or pasted it says so. */
export function TextField({
  id,
  className,
  label,
  help,
  most = 200,
  autoComplete,
  readOnly,
  value,
  error,
  onChange,
  onBlur,
}: {
  id?: string;
  className?: string;
  label: string;
  help?: string;
  /** The most characters. */
  most?: number;
  autoComplete?: string;
  readOnly?: boolean;
  value: string;
  /** What is wrong with it. */
  error?: string | false;
  onChange: (text: string) => void;
  onBlur?: () => void;
}) {
  const own = useId();
  const field = id ?? own;
  return (
    <Field className={className}>
      <Label htmlFor={field}>{label}</Label>
      {help && <Field.Description>{help}</Field.Description>}
      <Input
        id={field}
        maxLength={most}
        autoComplete={autoComplete}
        readOnly={readOnly}
        value={value}
        aria-invalid={!!error || undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
      {error ? <ValidationMessage>{error}</ValidationMessage> : <Full value={value} most={most} />}
    </Field>
  );
}
