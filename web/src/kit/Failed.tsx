import { Alert, Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { saidIn, type Failure } from '~/api/failure';
import { useWhoChanged } from './Overtaken';

/** What happened, what to do about it, and what support needs to know. */
export function Failed({ failures, onRetry }: { failures: Failure[]; onRetry?: () => void }) {
  const { t, i18n } = useTranslation();
  const who = useWhoChanged();
  const failure = failures[0] ?? { code: 'INTERNAL' as const, message: '' };
  const said = saidIn(i18n.language, failure);
  return (
    <Alert data-color={failure.code === 'OFFLINE' ? 'warning' : 'danger'} role="alert">
      <Heading level={2} data-size="2xs">
        {t(`failure.${failure.code}.title`)}
      </Heading>
      {failure.changed && <Paragraph>{who(failure.changed)}</Paragraph>}
      <Paragraph>{said ?? t(`failure.${failure.code}.advice`)}</Paragraph>
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
      {failure.message && !said && (
        <Details className="failed-details">
          <Details.Summary>{t('failure.details')}</Details.Summary>
          <Details.Content lang={failure.language ?? 'en'}>
            {[failure.code, failure.field, failure.message, failure.hint].filter(Boolean).join(' · ')}
          </Details.Content>
        </Details>
      )}
    </Alert>
  );
}
