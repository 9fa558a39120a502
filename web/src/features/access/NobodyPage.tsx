import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '~/api/http';

const reasons = ['NO_IDENTIFIER', 'NOBODY', 'SEVERAL', 'TAKEN'] as const;

/** Why an account leads to nobody; undefined for any other refusal. */
export type NobodyReason = (typeof reasons)[number];

export const nobodyReason = (reason: string | undefined): NobodyReason | undefined =>
  reasons.find((each) => each === reason);

/** What somebody sees who is signed in but whom nobody here knows: why, what to do, and the way out. Nothing else. */
export function NobodyPage({
  reason,
  language,
  attribution,
  onRetry,
}: {
  reason: NobodyReason;
  language: ReactNode;
  attribution: ReactNode;
  onRetry: () => void;
}) {
  const { t } = useTranslation();
  const title = t('nobody.title');
  useEffect(() => {
    document.title = `${title} – Samsas`;
  }, [title]);
  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <img src="/favicon.svg" alt="" width="40" height="40" />
        <span className="brand">{t('brand')}</span>
        {language}
      </header>
      <main>
        <Heading level={1} data-size="lg">
          {title}
        </Heading>
        <Paragraph data-size="lg">{t('nobody.lead')}</Paragraph>
        <Alert data-color="warning">
          <Heading level={2} data-size="2xs">
            {t(`nobody.reason.${reason}.title`)}
          </Heading>
          <Paragraph>{t(`nobody.reason.${reason}.advice`)}</Paragraph>
        </Alert>
        <Paragraph>{t('nobody.who', { code: reason })}</Paragraph>
        <div className="sign-in-ways">
          <Button onClick={() => void signOut()}>{t('nobody.signOut')}</Button>
          <Button variant="secondary" onClick={onRetry}>
            {t('nobody.retry')}
          </Button>
        </div>
      </main>
      <footer>{attribution}</footer>
    </div>
  );
}
