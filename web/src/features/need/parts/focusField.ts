import { removeId } from './AskedSkill';
import type { Draft, Refusal } from './draft';

/** Moves the focus to the field, or to the one skill among those that are asked for, that was refused. */
export function focusField({ field, skill }: Pick<Refusal, 'field' | 'skill'>, draft: Draft): void {
  const asked = draft.skills[skill ?? -1];
  document.getElementById(asked ? removeId(asked) : `need-${field}`)?.focus();
}
