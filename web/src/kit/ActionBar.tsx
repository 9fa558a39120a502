import type { ReactNode } from 'react';

/** What a form leads to: a bar that spans the page and stays in sight, on a phone below the form. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <div className="action-bar">{children}</div>;
}
