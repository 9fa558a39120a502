import { notices } from '~/kit/notices';

/** Whom somebody corrected or removed, by name. */
export const { leaveNotice: leaveStaffNotice, useNotice: useStaffNotice } = notices<{
  what: 'saved' | 'removed';
  name: string;
}>();

/** What is read anew then: lists of people name them. */
export const afterCorrecting = { additionalTypenames: ['Person'] };
