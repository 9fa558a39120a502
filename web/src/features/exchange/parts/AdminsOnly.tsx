import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { Empty } from '~/kit/Empty';
import { Page } from '~/kit/Page';

/** What is brought in is an administrator's to mind. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { has } = useViewer();
  if (has('ADMIN')) return children;
  return (
    <Page title={t('imports.title')}>
      <Empty title={t('admin.only')} text={t('admin.onlyText')} />
    </Page>
  );
}
