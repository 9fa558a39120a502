/** Leads to the first field of the open dialog that is wrong, once what is wrong with it stands there. */
export function focusWrong(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus());
}
