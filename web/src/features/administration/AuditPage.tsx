import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import type { AuditKind } from '~/generated/graphql';
import { Page } from '~/kit/Page';
import { AccountPicker } from './parts/AccountPicker';
import { AdminsOnly } from './parts/AdminsOnly';
import { AuditChain } from './parts/AuditChain';
import { AuditEntries } from './parts/AuditEntries';

const kinds: AuditKind[] = ['SEARCH', 'FOUND', 'VIEW', 'REFUSAL', 'READ', 'GRANT', 'SHARING', 'LEGAL_BASIS', 'PRUNED'];

export const isAuditKind = (text?: string): text is AuditKind => kinds.some((kind) => kind === text);

/** Who searched, who looked at whom, what was refused; and whether the record of it still holds. */
export function AuditPage({ kind, of }: { kind?: AuditKind; of?: string }) {
  const { t } = useTranslation();
  const { administersAll } = useViewer();
  const navigate = useNavigate();
  const show = (next: { kind?: AuditKind; of?: string }) => void navigate({ to: '/admin/audit', search: next });
  return (
    <AdminsOnly title={t('audit.title')}>
      <Page id="audit" title={t('audit.title')} lead={t(administersAll ? 'audit.leadAll' : 'audit.lead')} wide>
        <AuditChain />
        <div className="form-row" role="search">
          <Field className="narrow">
            <Label htmlFor="audit-kind">{t('audit.kindLabel')}</Label>
            <Select
              id="audit-kind"
              value={kind ?? ''}
              onChange={(event) => show({ kind: isAuditKind(event.target.value) ? event.target.value : undefined, of })}
            >
              <Select.Option value="">{t('audit.allKinds')}</Select.Option>
              {kinds.map((each) => (
                <Select.Option key={each} value={each}>
                  {t(`audit.kind.${each}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <AccountPicker onPick={(id) => show({ kind, of: id })} />
        </div>
        {of && (
          <p className="audit-of">
            {t('audit.onlyOne')}{' '}
            <Button variant="secondary" data-size="sm" onClick={() => show({ kind })}>
              {t('audit.everybody')}
            </Button>
          </p>
        )}
        <AuditEntries key={`${kind ?? ''} ${of ?? ''}`} kind={kind} of={of} onOf={(id) => show({ kind, of: id })} />
      </Page>
    </AdminsOnly>
  );
}
