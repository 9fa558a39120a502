import { flushSync } from 'react-dom';

/**
 * Leads to the first field of the open dialog that is wrong, once what is wrong with it stands there.
 *
 * @param show what brings that onto the page, where it does not stand there anyhow
 */
export function focusWrong(show?: () => void): void {
  if (show) flushSync(show);
  requestAnimationFrame(() => document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus());
}
