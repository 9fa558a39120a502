import { useEffect, useState } from 'react';

export type Notice = 'changed' | 'proposed';

/** What was just sent, for the page that opens next to say. */
let pending: Notice | null = null;

export function leaveNotice(done: Notice): void {
  pending = done;
}

export function useNotice(): Notice | null {
  const [notice] = useState(pending);
  useEffect(() => {
    pending = null;
  }, []);
  return notice;
}
