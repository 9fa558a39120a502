import { useEffect, useState } from 'react';

/** What the next page should say when it has opened: that a need was saved or closed, or that it needs a title first. */
type Notice = 'saved' | 'closed' | 'untitled';

let pending: Notice | null = null;

export function leaveNotice(notice: Notice): void {
  pending = notice;
}

export function useNotice(): Notice | null {
  const [notice] = useState(pending);
  useEffect(() => {
    pending = null;
  }, []);
  return notice;
}
