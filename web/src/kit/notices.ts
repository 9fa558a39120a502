import { useEffect, useState } from 'react';

/** What was just done, left for the page that opens next to say. */
export function notices<T>() {
  let pending: T | null = null;
  const leaveNotice = (notice: T) => {
    pending = notice;
  };
  const useNotice = (): T | null => {
    const [notice] = useState(pending);
    useEffect(() => {
      pending = null;
    }, []);
    return notice;
  };
  return { leaveNotice, useNotice };
}
