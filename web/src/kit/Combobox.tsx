import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { Full } from './Full';

export interface ComboboxOption {
  key: string;
  content: ReactNode;
  /** What it stands under, with those beside it that say the same. */
  group?: string;
}

/**
 * A text field that proposes while one types (ARIA combobox with a list). What is proposed comes from outside, already
 * filtered. Designsystemet's own speaks Norwegian and English from its style sheet and filters by itself; hence this one.
 */
export function Combobox({
  id,
  label,
  labelHidden,
  description,
  placeholder,
  most = 200,
  text,
  onText,
  options,
  onPick,
  onEnter,
  onBlur,
  status,
  note,
  error,
  inputRef,
}: {
  id: string;
  label: string;
  labelHidden?: boolean;
  description?: string;
  placeholder?: string;
  /** How many characters it takes. */
  most?: number;
  text: string;
  onText: (text: string) => void;
  options: ComboboxOption[];
  onPick: (key: string) => void;
  /** Enter where no option is chosen. */
  onEnter?: () => void;
  onBlur?: () => void;
  /** How many are proposed, in words, for those who do not see the list. */
  status: string;
  /** Shown in place of an empty list. */
  note?: string;
  /** What is wrong with it. */
  error?: string | false;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  // By its key, for what is proposed may change under it; where it is gone, none is chosen.
  const [active, setActive] = useState<string | null>(null);
  const shown = open && (options.length > 0 || !!note);
  const current = options.findIndex(({ key }) => key === active);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!shown) return;
    const option = list.current?.querySelector('[aria-selected="true"]') ?? list.current;
    option?.scrollIntoView?.({ block: 'nearest' });
  }, [shown, current, options.length]);
  const optionId = (index: number) => `${listId}-${index}`;
  const groupId = (index: number) =>
    `${listId}-group-${options.findIndex(({ group }) => group === options[index]?.group)}`;

  const choose = (index: number) => {
    const option = options[index];
    if (!option) return;
    setOpen(false);
    setActive(null);
    onPick(option.key);
  };

  const move = (step: number) => {
    setOpen(true);
    if (options.length === 0) return;
    const from = current === -1 && step < 0 ? 0 : current;
    setActive(options[(from + step + options.length) % options.length]?.key ?? null);
  };

  const keyed = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
        move(1);
        break;
      case 'ArrowUp':
        move(-1);
        break;
      case 'Enter':
        if (shown && current >= 0) choose(current);
        else {
          setOpen(false);
          onEnter?.();
        }
        break;
      case 'Escape':
        if (shown) setOpen(false);
        else onText('');
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <Field className="combobox">
      <Label htmlFor={id} className={labelHidden ? 'ds-sr-only' : undefined}>
        {label}
      </Label>
      {description && <Field.Description>{description}</Field.Description>}
      <div className="combobox-box">
        <Input
          id={id}
          ref={inputRef}
          type="text"
          maxLength={most}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={shown && current >= 0 ? optionId(current) : undefined}
          aria-invalid={!!error || undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            onText(event.target.value);
            setActive(null);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onFocus={() => setOpen(text !== '')}
          onBlur={() => {
            setOpen(false);
            onBlur?.();
          }}
          onKeyDown={keyed}
        />
        <ul className="combobox-list" ref={list} id={listId} role="listbox" aria-label={label} hidden={!shown}>
          {options.map((option, index) => (
            <Fragment key={option.key}>
              {option.group && option.group !== options[index - 1]?.group && (
                <li className="combobox-group" role="presentation" id={`${listId}-group-${index}`}>
                  {option.group}
                </li>
              )}
              {/* The keyboard is the field's: it moves aria-activedescendant, as the pattern asks. */}
              {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events */}
              <li
                id={optionId(index)}
                role="option"
                aria-selected={index === current}
                aria-describedby={option.group && groupId(index)}
                // Before the field loses the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(index)}
              >
                {option.content}
              </li>
            </Fragment>
          ))}
          {options.length === 0 && note && (
            <li className="combobox-note" role="option" aria-selected={false} aria-disabled="true">
              {note}
            </li>
          )}
        </ul>
      </div>
      <span className="ds-sr-only" role="status">
        {shown ? status : ''}
      </span>
      {error ? <ValidationMessage>{error}</ValidationMessage> : <Full value={text} most={most} />}
    </Field>
  );
}
