import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '~/kit/Empty';
import { Page } from '~/kit/Page';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Empty
        title={t('notFound.what')}
        text={t('notFound.text')}
        action={
          <Button asChild>
            <Link to="/">{t('notFound.action')}</Link>
          </Button>
        }
      />
    </Page>
  );
}
