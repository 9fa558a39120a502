import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '~/kit/Empty';
import { Page } from '~/kit/Page';
import { Only } from './Only';

/** A page of administration; others are told whose it is. */
export function AdminsOnly({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Only
      has="ADMIN"
      otherwise={
        <Page title={title}>
          <Empty title={t('admin.only')} text={t('admin.onlyText')} />
        </Page>
      }
    >
      {children}
    </Only>
  );
}
