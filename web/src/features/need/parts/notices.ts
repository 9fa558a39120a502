import { notices } from '~/kit/notices';

/**
 * That a need was saved, closed or copied (to later months, where its own have begun), that it needs a title first, or that
 * the viewer now acts for its agency.
 */
export const { leaveNotice, useNotice } = notices<
  'saved' | 'closed' | 'untitled' | 'copied' | 'copiedLater' | 'switched'
>();
