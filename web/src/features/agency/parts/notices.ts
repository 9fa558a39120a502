import { notices } from '~/kit/notices';
import type { AgencyChangeName } from '../changeNames';

/** What was just done to an agency. */
export const { leaveNotice, useNotice } = notices<AgencyChangeName>();
