import { useSearch } from '@tanstack/react-router';
import { AccessPage } from '~/features/administration/AccessPage';
import { AuditPage, isAuditKind } from '~/features/administration/AuditPage';
import { PapersPage } from '~/features/administration/PapersPage';
import { SharingPage } from '~/features/administration/SharingPage';

export function Audit() {
  const { kind, of } = useSearch({ from: '/admin/audit' });
  return <AuditPage kind={isAuditKind(kind) ? kind : undefined} of={of} />;
}

export const Access = AccessPage;

export const Sharing = SharingPage;

export const Papers = PapersPage;
