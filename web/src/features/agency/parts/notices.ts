import { useEffect, useState } from 'react';
import type { AgencyChangeName } from '../changeNames';

/** What was just done to an agency, for the page that opens next to say. */
let pending: AgencyChangeName | null = null;

export function leaveNotice(done: AgencyChangeName): void {
  pending = done;
}

export function useNotice(): AgencyChangeName | null {
  const [notice] = useState(pending);
  useEffect(() => {
    pending = null;
  }, []);
  return notice;
}
