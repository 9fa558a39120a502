import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Only } from '~/features/access/Only';
import type { Viewer } from '~/features/access/viewer';
import { AgencyName } from '~/features/agency/AgencyName';
import { Empty } from '~/kit/Empty';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { everybody } from './parts/staff';
import { StaffFilters } from './parts/StaffFilters';
import { useStaffNotice } from './parts/staffNotices';
import { StaffTable } from './parts/StaffTable';

type Agency = NonNullable<Viewer['agency']>;

/** Who works at the agency acted for, for its HR planners and administrators; those alone who are called so, where a name is given. */
export function StaffPage({ name }: { name?: string }) {
  const { t } = useTranslation();
  const page = (agency: Agency) => <OfAgency key={agency.id} agency={agency} name={name} />;
  return (
    <Only
      has="HR_PLANNER"
      otherwise={
        <Only
          has="ADMIN"
          otherwise={
            <Page title={t('staff.title')}>
              <Empty title={t('staff.only')} text={t('staff.onlyText')} />
            </Page>
          }
        >
          {page}
        </Only>
      }
    >
      {page}
    </Only>
  );
}

function OfAgency({ agency, name }: { agency: Agency; name?: string }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(() => (name ? { ...everybody, name } : everybody));
  const notice = useStaffNotice();
  return (
    <Page
      id={`staff ${agency.id}`}
      title={t('staff.title')}
      lead={
        <>
          {t('staff.lead')} <AgencyName agency={agency} />
        </>
      }
      wide
    >
      {notice && <Notice>{t(`correct.${notice.what}`, { name: notice.name })}</Notice>}
      <StaffFilters agency={agency.id} initial={filter} onShow={setFilter} />
      <StaffTable agency={agency.id} filter={filter} />
    </Page>
  );
}
