import { notices } from '~/kit/notices';

/**
 * That a need was saved, opened, closed (as a draft, where it was one) or copied (to later months, where its own have begun), that
 * it needs a title first, or that the viewer now acts for its agency.
 */
export const { leaveNotice, useNotice } = notices<
  'saved' | 'savedDraft' | 'opened' | 'closed' | 'closedDraft' | 'untitled' | 'copied' | 'copiedLater' | 'switched'
>();
