import type { Role } from '~/generated/graphql';

/** What stands in the form of somebody's access. */
export interface AccessDraft {
  roles: Role[];
  agencies: string[];
  /** The last day; empty: they end with the employment. */
  until: string;
  /** The account of whoever answers for the roles. */
  responsible: string | null;
  why: string;
}

/** What can be wrong. */
export type AccessError = 'role' | 'agency' | 'until' | 'responsible' | 'why';

/** Whether the roles stand on no employment, so that somebody must answer for them until a day. */
export const mustBeAnswered = (
  { roles, agencies }: Pick<AccessDraft, 'roles' | 'agencies'>,
  { everywhere, worksAt }: { everywhere: boolean; worksAt: { id: string }[] },
) => roles.length > 0 && (everywhere || !worksAt.some(({ id }) => agencies.includes(id)));

/**
 * What must be mended before a change of access can be sent: roles are for agencies, and agencies for roles; where they stand on no
 * employment, there is a last day and somebody who answers.
 */
export function accessErrors(draft: AccessDraft, answered: boolean): AccessError[] {
  const { roles, agencies, until, responsible, why } = draft;
  return [
    ...(roles.length === 0 && agencies.length > 0 ? (['role'] as const) : []),
    ...(roles.length > 0 && agencies.length === 0 ? (['agency'] as const) : []),
    ...(answered && until === '' ? (['until'] as const) : []),
    ...(answered && responsible === null ? (['responsible'] as const) : []),
    ...(why.trim() === '' ? (['why'] as const) : []),
  ];
}
