import { notices } from '~/kit/notices';

/** How many skills were saved; none: that the visibility was. */
export const { leaveNotice, useNotice } = notices<{ saved: number }>();
