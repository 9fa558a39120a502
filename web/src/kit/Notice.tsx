import { Alert, Tag } from '@digdir/designsystemet-react';
import type { ReactNode, Ref } from 'react';

const looks = {
  done: { colour: 'success', role: 'status' },
  changed: { colour: 'info', role: 'status' },
  refused: { colour: 'warning', role: 'alert' },
} as const;

/** What has just happened: that it is done, that something is otherwise now, or that it cannot be done. With a `ref` it takes the focus. */
export function Notice({
  kind = 'done',
  ref,
  children,
}: {
  kind?: keyof typeof looks;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}) {
  const { colour, role } = looks[kind];
  return (
    <Alert data-color={colour} role={role} ref={ref} tabIndex={ref ? -1 : undefined}>
      {children}
    </Alert>
  );
}

/** That something is done, beside what it was done to. It is there before it says anything, so that what it says is read out. */
export function LiveNotice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="live-notice">
      {children && <Tag data-color="success">{children}</Tag>}
    </div>
  );
}
