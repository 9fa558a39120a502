import type { ReactNode } from 'react';
import type { Role } from '~/generated/graphql';
import { useViewer, type Viewer } from './viewer';

/**
 * Shows what is in it to those who have a role, or to those who administer the installation itself, and to others what is put
 * `otherwise`. Where it is a function, of the agency acted for, there must be one.
 */
export function Only({
  has,
  everywhere,
  otherwise = null,
  children,
}: ({ has: Role; everywhere?: never } | { has?: never; everywhere: true }) & {
  otherwise?: ReactNode;
  children: ReactNode | ((agency: NonNullable<Viewer['agency']>) => ReactNode);
}) {
  const viewer = useViewer();
  if (!(everywhere ? viewer.administersAll : viewer.has(has))) return otherwise;
  if (typeof children !== 'function') return children;
  return viewer.agency ? children(viewer.agency) : otherwise;
}
