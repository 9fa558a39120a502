import { useSearch } from '@tanstack/react-router';
import { AccessPage } from '~/features/administration/AccessPage';
import { AuditPage, isAuditKind } from '~/features/administration/AuditPage';
import { PapersPage } from '~/features/administration/PapersPage';
import { SharingPage } from '~/features/administration/SharingPage';

const dayOf = (text?: string) => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);

export function Audit() {
  const { kind, of, from, to } = useSearch({ from: '/admin/audit' });
  return <AuditPage filter={{ kind: isAuditKind(kind) ? kind : undefined, of, from: dayOf(from), to: dayOf(to) }} />;
}

export const Access = AccessPage;

export const Sharing = SharingPage;

export const Papers = PapersPage;
