import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn, signInFailed } from '~/api/session';

/** What somebody sees who is not signed in: what this is, and the way in. */
export function SignInPage({ language, attribution }: { language: React.ReactNode; attribution: React.ReactNode }) {
  const { t } = useTranslation();
  const title = t('signIn.title');
  const failed = signInFailed();
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
        {failed && (
          <Alert data-color="danger" role="alert">
            {t(`signIn.came.${failed}`)}
          </Alert>
        )}
        <Heading level={1} data-size="lg">
          {title}
        </Heading>
        <Paragraph data-size="lg">{t('signIn.lead')}</Paragraph>
        <ul className="sign-in-points">
          <li>{t('signIn.point.find')}</li>
          <li>{t('signIn.point.why')}</li>
          <li>{t('signIn.point.choice')}</li>
        </ul>
        <Button onClick={signIn}>{t('signIn.action')}</Button>
        <Paragraph data-size="sm">{t('signIn.note')}</Paragraph>
      </main>
      <footer>{attribution}</footer>
    </div>
  );
}
