import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminsOnly } from '~/features/access/AdminsOnly';
import { useViewer } from '~/features/access/viewer';
import { Page } from '~/kit/Page';

/** The pages of administration; `ofAll`: only for those who administer the installation itself. */
const pages = [
  { to: '/admin/imports', key: 'imports', ofAll: false },
  { to: '/staff', key: 'staff', ofAll: false },
  { to: '/admin/agencies', key: 'agencies', ofAll: true },
  { to: '/taxonomy', key: 'taxonomy', ofAll: true },
  { to: '/admin/access', key: 'access', ofAll: false },
  { to: '/admin/sharing', key: 'sharing', ofAll: false },
  { to: '/admin/audit', key: 'audit', ofAll: false },
  { to: '/admin/papers', key: 'papers', ofAll: false },
] as const;

/** Where an administrator starts. */
export function AdminPage() {
  const { t } = useTranslation();
  const { administersAll } = useViewer();
  return (
    <AdminsOnly title={t('admin.title')}>
      <Page title={t('admin.title')} lead={t('admin.lead')}>
        <ul className="start-cards">
          {pages
            .filter(({ ofAll }) => administersAll || !ofAll)
            .map(({ to, key }) => (
              <li key={to}>
                <Card asChild>
                  <Link to={to}>
                    <Heading level={2} data-size="2xs">
                      {t(`admin.pages.${key}.title`)}
                    </Heading>
                    <Paragraph>{t(`admin.pages.${key}.text`)}</Paragraph>
                  </Link>
                </Card>
              </li>
            ))}
        </ul>
      </Page>
    </AdminsOnly>
  );
}
