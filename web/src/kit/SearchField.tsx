import { Field, Label, Search, ValidationMessage } from '@digdir/designsystemet-react';
import { Full } from './Full';

/** A field for words to search for. Where it takes no more of what is typed or pasted it says so. */
export function SearchField({
  id,
  label,
  most = 200,
  value,
  error,
  onChange,
  onBlur,
}: {
  id: string;
  label: string;
  /** The most characters. */
  most?: number;
  value: string;
  /** What is wrong with it. */
  error?: string | null;
  onChange: (text: string) => void;
  onBlur?: () => void;
}) {
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Search>
        <Search.Input
          id={id}
          maxLength={most}
          value={value}
          aria-invalid={!!error || undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      </Search>
      {error ? <ValidationMessage>{error}</ValidationMessage> : <Full value={value} most={most} />}
    </Field>
  );
}
