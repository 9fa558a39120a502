import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminsOnly } from '~/features/access/AdminsOnly';
import { useViewer } from '~/features/access/viewer';
import type { AuditKind } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { Page } from '~/kit/Page';
import { AccountPicker } from './parts/AccountPicker';
import { AuditChain } from './parts/AuditChain';
import { AuditEntries, type Filter } from './parts/AuditEntries';

const kinds: AuditKind[] = [
  'SEARCH',
  'FOUND',
  'TAKEN',
  'VIEW',
  'REFUSAL',
  'EXTRACT',
  'ERASURE',
  'CONTEST',
  'ANSWER',
  'OVERRIDE',
  'READ',
  'GRANT',
  'SHARING',
  'LEGAL_BASIS',
  'IMPORT',
  'TRIAL',
  'SHORTLIST',
  'LIST_COLUMNS',
  'CORRECTION',
  'PRUNED',
];

export const isAuditKind = (text?: string): text is AuditKind => kinds.some((kind) => kind === text);

/** Who searched, who looked at whom, what was refused; and whether the record of it still holds. */
export function AuditPage({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const { administersAll } = useViewer();
  const navigate = useNavigate();
  const { kind, of, from, to } = filter;
  const alter = (change: Filter) => void navigate({ to: '/admin/audit', search: { ...filter, ...change } });
  const turned = Boolean(from && to && to < from);
  return (
    <AdminsOnly title={t('audit.title')}>
      <Page
        above={<Back to="/admin" page={t('admin.title')} />}
        id="audit"
        title={t('audit.title')}
        lead={t(administersAll ? 'audit.leadAll' : 'audit.lead')}
        wide
      >
        <AuditChain />
        <div className="form-row" role="search">
          <Field className="narrow">
            <Label htmlFor="audit-kind">{t('audit.kindLabel')}</Label>
            <Select
              id="audit-kind"
              value={kind ?? ''}
              onChange={(event) => alter({ kind: isAuditKind(event.target.value) ? event.target.value : undefined })}
            >
              <Select.Option value="">{t('audit.allKinds')}</Select.Option>
              {kinds.map((each) => (
                <Select.Option key={each} value={each}>
                  {t(`audit.kind.${each}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Textfield
            id="audit-from"
            className="narrow"
            type="date"
            label={t('audit.from')}
            value={from ?? ''}
            max={to}
            onChange={(event) => alter({ from: event.target.value || undefined })}
          />
          <Textfield
            id="audit-to"
            className="narrow"
            type="date"
            label={t('audit.to')}
            value={to ?? ''}
            min={from}
            error={turned ? t('audit.turned') : undefined}
            onChange={(event) => alter({ to: event.target.value || undefined })}
          />
          <AccountPicker id="audit-account" label={t('audit.who')} onPick={(id) => alter({ of: id })} />
        </div>
        {of && (
          <p className="audit-of">
            {t('audit.onlyOne')}{' '}
            <Button variant="secondary" data-size="sm" onClick={() => alter({ of: undefined })}>
              {t('audit.everybody')}
            </Button>
          </p>
        )}
        {!administersAll && <p className="subtle">{t('audit.numbers')}</p>}
        {!turned && <AuditEntries key={JSON.stringify(filter)} filter={filter} />}
      </Page>
    </AdminsOnly>
  );
}
