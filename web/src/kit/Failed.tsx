import { Alert, Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '~/api/failure';
import { useWhoChanged } from './Overtaken';

/** What happened, what to do about it, and what support needs to know. */
export function Failed({ failures, onRetry }: { failures: Failure[]; onRetry?: () => void }) {
  const { t } = useTranslation();
  const who = useWhoChanged();
  const failure = failures[0] ?? { code: 'INTERNAL' as const, message: '' };
  return (
    <Alert data-color={failure.code === 'OFFLINE' ? 'warning' : 'danger'} role="alert">
      <Heading level={2} data-size="2xs">
        {t(`failure.${failure.code}.title`)}
      </Heading>
      {failure.changed && <Paragraph>{who(failure.changed)}</Paragraph>}
      <Paragraph>{t(`failure.${failure.code}.advice`)}</Paragraph>
      {failure.id && <Paragraph>{t('failure.id', { id: failure.id })}</Paragraph>}
      {failure.code === 'OUTDATED' ? (
        <Button variant="secondary" onClick={() => location.reload()}>
          {t('failure.reload')}
        </Button>
      ) : (
        onRetry && (
          <Button variant="secondary" onClick={onRetry}>
            {t('failure.retry')}
          </Button>
        )
      )}
      {failure.message && (
        <Details className="failed-details">
          <Details.Summary>{t('failure.details')}</Details.Summary>
          <Details.Content lang="en">
            {[failure.code, failure.field, failure.message, failure.hint].filter(Boolean).join(' · ')}
          </Details.Content>
        </Details>
      )}
    </Alert>
  );
}
