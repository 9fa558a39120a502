import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { Empty } from '~/kit/Empty';
import { Page } from '~/kit/Page';

/** Needs are written by HR planners, for an agency. */
export function PlannersOnly({ children }: { children: (agency: string) => ReactNode }) {
  const { t } = useTranslation();
  const { has, agency } = useViewer();
  if (has('HR_PLANNER') && agency) return children(agency.id);
  return (
    <Page title={t('plannersOnly.title')}>
      <Empty title={t('plannersOnly.what')} text={t('plannersOnly.text')} />
    </Page>
  );
}
