import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Only } from '~/features/access/Only';
import { Empty } from '~/kit/Empty';
import { Page } from '~/kit/Page';

/** Needs are written by HR planners, for an agency; for another agency the page begins anew. */
export function PlannersOnly({ children }: { children: (agency: string) => ReactNode }) {
  const { t } = useTranslation();
  return (
    <Only
      has="HR_PLANNER"
      otherwise={
        <Page title={t('plannersOnly.title')}>
          <Empty title={t('plannersOnly.what')} text={t('plannersOnly.text')} />
        </Page>
      }
    >
      {({ id }) => <Fragment key={id}>{children(id)}</Fragment>}
    </Only>
  );
}
