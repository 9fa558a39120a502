import { notices } from '~/kit/notices';

/** Whether the list of skills was changed, or a change of it proposed. */
export const { leaveNotice, useNotice } = notices<'changed' | 'proposed'>();
