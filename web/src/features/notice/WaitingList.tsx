import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf } from '~/api/failure';
import type { WaitingKind } from '~/generated/graphql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Waiting } from '~/kit/Waiting';
import { WaitingLine } from './parts/WaitingLine';
import { useInbox } from './useInbox';

/**
 * What the viewer can decide or do now, the most urgent first. What stands on the page itself is `shown` there. Where nothing
 * waits, what is put `otherwise`.
 */
export function WaitingList({
  shown,
  otherwise,
}: {
  shown: WaitingKind;
  otherwise?: (nothing: ReactNode) => ReactNode;
}) {
  const { t } = useTranslation();
  const { inbox, error, again } = useInbox();
  const failure = error && <Failed failures={failuresOf(error)} onRetry={again} />;
  if (!inbox) return failure ?? <Waiting rows={2} height={48} />;
  const lines = inbox.waiting.filter(({ kind }) => kind !== shown);
  // What is unread stands below and waits, too.
  const nothing = inbox.unread ? null : <Empty title={t('inbox.nothing')} text={t('inbox.nothingText')} />;
  return (
    <>
      {failure}
      {inbox.waiting.length === 0 && (otherwise?.(nothing) ?? nothing)}
      {lines.length > 0 && (
        <section aria-labelledby="waiting">
          <Heading level={2} data-size="sm" id="waiting">
            {t('inbox.waiting')}
          </Heading>
          <ul className="inbox">
            {lines.map((waiting) => (
              <WaitingLine key={`${waiting.kind} ${waiting.need?.id}`} waiting={waiting} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
