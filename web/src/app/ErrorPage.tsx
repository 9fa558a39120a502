import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed } from '~/kit/Failed';
import { Page } from '~/kit/Page';

/** A part of the client that could not be fetched: without network, or since it has been replaced by a newer one. */
const isUnloaded = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message);

/** The page itself failed: an id to name to support, and another try. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const [id] = useState(() => crypto.randomUUID?.().slice(0, 8) ?? Date.now().toString(36));
  useEffect(() => {
    console.error(id, error);
  }, [id, error]);
  const code = !isUnloaded(error) ? 'INTERNAL' : navigator.onLine ? 'OUTDATED' : 'OFFLINE';
  return (
    <Page title={t('error.title')}>
      <Failed
        failures={[
          code === 'INTERNAL'
            ? { code, message: error instanceof Error ? error.message : String(error), id }
            : { code, message: '' },
        ]}
        onRetry={reset}
      />
    </Page>
  );
}
