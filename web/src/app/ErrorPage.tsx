import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed } from '~/kit/Failed';
import { Page } from '~/kit/Page';

/** The page itself failed: an id to name to support, and another try. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const [id] = useState(() => crypto.randomUUID?.().slice(0, 8) ?? Date.now().toString(36));
  useEffect(() => {
    console.error(id, error);
  }, [id, error]);
  return (
    <Page title={t('error.title')}>
      <Failed
        failures={[{ code: 'INTERNAL', message: error instanceof Error ? error.message : String(error), id }]}
        onRetry={reset}
      />
    </Page>
  );
}
