import { useEffect, useState } from 'react';

/** What the profile should say when it has opened: how many skills were saved, or that the visibility was. */
type Notice = { saved: number };

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
