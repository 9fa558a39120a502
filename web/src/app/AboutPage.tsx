import { Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { Page } from '~/kit/Page';

/** What this is and what it stands on. */
export function AboutPage() {
  const { t } = useTranslation();
  const { demo } = useViewer();
  return (
    <Page title={t('about.title')}>
      <Paragraph>{t('about.what')}</Paragraph>
      <Heading level={2} data-size="sm">
        {t('about.sources')}
      </Heading>
      <Paragraph>
        {t('about.esco')}{' '}
        <DsLink href="https://esco.ec.europa.eu/" rel="external noreferrer">
          {t('about.escoLink')}
        </DsLink>
      </Paragraph>
      <Paragraph>{t('about.escoChanges')}</Paragraph>
      <Paragraph>
        {t('about.uk')}{' '}
        <DsLink
          href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
          rel="external noreferrer"
        >
          {t('about.ukLink')}
        </DsLink>
      </Paragraph>
      {demo && (
        <>
          <Heading level={2} data-size="sm">
            {t('demo.mark')}
          </Heading>
          <Paragraph>{t('about.demo')}</Paragraph>
        </>
      )}
      <Heading level={2} data-size="sm">
        {t('about.how')}
      </Heading>
      <Paragraph>{t('about.ranking')}</Paragraph>
      <Paragraph>
        <DsLink asChild>
          <Link to="/ranking">{t('about.rankingLink')}</Link>
        </DsLink>
      </Paragraph>
      <Paragraph>{t('about.licence')}</Paragraph>
    </Page>
  );
}
