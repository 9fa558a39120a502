import { Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';

/** The first page that is shown leaves the focus where the browser put it; every later one moves it to its heading. */
let first = true;

/** A page's one h1, its title in the browser, and the focus on arriving at it. `id` tells two pages of one kind apart. */
export function Page({
  title,
  heading = title,
  lead,
  above,
  actions,
  id,
  wide,
  children,
}: {
  title: string;
  heading?: ReactNode;
  lead?: ReactNode;
  /** The way up: `Back`, or breadcrumbs. */
  above?: ReactNode;
  actions?: ReactNode;
  id?: string;
  wide?: boolean;
  children?: ReactNode;
}) {
  const h1 = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Samsas`;
  }, [title]);
  useEffect(() => {
    if (!first) h1.current?.focus();
    // A macrotask, so that the second run of a strict-mode effect still counts as the first page.
    const timer = setTimeout(() => (first = false));
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div className="page" data-wide={wide}>
      <div className="page-head">
        <div className="page-above">{above}</div>
        <div className="page-title">
          <Heading level={1} data-size="md" tabIndex={-1} ref={h1}>
            {heading}
          </Heading>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
