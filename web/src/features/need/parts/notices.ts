import { notices } from '~/kit/notices';

/** That a need was saved, closed or copied (to later months, where its own have begun), or that it needs a title first. */
export const { leaveNotice, useNotice } = notices<'saved' | 'closed' | 'untitled' | 'copied' | 'copiedLater'>();
