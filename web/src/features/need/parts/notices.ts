import { useEffect, useState } from 'react';

/** What the next page should say when it has opened, such as that a need was saved. */
type Notice = 'saved' | 'closed';

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
