import { notices } from '~/kit/notices';

/** That a need was saved or closed, or that it needs a title first. */
export const { leaveNotice, useNotice } = notices<'saved' | 'closed' | 'untitled'>();
