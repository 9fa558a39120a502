import type { Role } from '~/generated/graphql';

/** From the most common to the rarest. */
export const roles: Role[] = ['EMPLOYEE', 'MANAGER', 'HR_PLANNER', 'PROCUREMENT', 'ADMIN', 'PROTECTED_DECIDER'];

/** Those that do not come with an employment. */
export const givenRoles = ['HR_PLANNER', 'PROCUREMENT', 'ADMIN', 'PROTECTED_DECIDER'] as const satisfies Role[];

export type GivenRole = (typeof givenRoles)[number];

export const isGiven = (role: Role): role is GivenRole => givenRoles.some((each) => each === role);
