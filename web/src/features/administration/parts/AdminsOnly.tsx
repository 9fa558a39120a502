import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { Empty } from '~/kit/Empty';
import { Page } from '~/kit/Page';

/** What administrators answer for is theirs to see. */
export function AdminsOnly({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { has } = useViewer();
  if (has('ADMIN')) return children;
  return (
    <Page title={title}>
      <Empty title={t('admin.only')} text={t('admin.onlyText')} />
    </Page>
  );
}
