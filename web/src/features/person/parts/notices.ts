import { notices } from '~/kit/notices';

/** How many skills were saved; none: that the visibility was. Or that what one says about oneself was. */
export const { leaveNotice, useNotice } = notices<{ saved: number } | 'aboutMe'>();
