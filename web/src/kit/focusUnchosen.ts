/**
 * Leads to the first `ChipsField` in which something stands that nobody chose, and that would not be sent. Each says itself what
 * is wrong, once it was left.
 *
 * @returns whether there is one
 */
export function focusUnchosen(within: ParentNode | null): boolean {
  const fields = within?.querySelectorAll<HTMLInputElement>('.chips-field input') ?? [];
  const unchosen = [...fields].find(({ value }) => value.trim() !== '');
  unchosen?.focus();
  return unchosen !== undefined;
}
