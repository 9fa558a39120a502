import type { Purpose } from '~/generated/graphql';
import { isPast, purposes, type Choice } from './draft';

/** Leads to the first last day that has been; whether there is one. */
export function focusPast(choices: Record<Purpose, Choice>, today: string): boolean {
  const past = purposes.find((purpose) => isPast(choices[purpose], today));
  if (past) document.getElementById(`until-${past}`)?.focus();
  return past !== undefined;
}
