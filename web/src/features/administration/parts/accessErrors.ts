import type { Role } from '~/generated/graphql';

/** What must be mended before a change of access can be sent: roles are for agencies, and agencies for roles. */
export function accessErrors(roles: Role[], agencies: string[], why: string): ('role' | 'agency' | 'why')[] {
  return [
    ...(roles.length === 0 && agencies.length > 0 ? (['role'] as const) : []),
    ...(roles.length > 0 && agencies.length === 0 ? (['agency'] as const) : []),
    ...(why.trim() === '' ? (['why'] as const) : []),
  ];
}
