import { Button, Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Page } from '~/kit/Page';
import { Findable } from './parts/Findable';
import { Looks } from './parts/Looks';

/** What is held on the viewer, who has seen it, and what the viewer can decide about it. */
export function MyDataPage() {
  const { t, i18n } = useTranslation();
  const { person } = useViewer();
  return (
    <Page
      above={<Back to="/me" page={t('profile.title')} />}
      title={t('myData.title')}
      lead={person ? t('myData.lead') : undefined}
    >
      {!person ? (
        <Empty title={t('profile.nobody')} text={t('myData.nobodyText')} />
      ) : (
        <div className="my-data">
          <Section id="looked" title={t('myData.looked.title')} text={t('myData.looked.text')}>
            <Looks />
          </Section>
          <Section id="findable" title={t('visibility.title')} text={t('myData.findable.text')}>
            <Findable />
          </Section>
          <Section id="all" title={t('myData.all.title')} text={t('myData.all.text')}>
            <div className="buttons">
              <Button asChild variant="secondary">
                <Link to="/me/data/all">{t('myData.all.read')}</Link>
              </Button>
              <Button asChild variant="secondary">
                <a href={`/me/data.pdf?language=${i18n.language === 'en' ? 'EN' : 'SV'}`} download>
                  {t('myData.all.pdf')}
                </a>
              </Button>
              <Button asChild variant="secondary">
                <a href="/me/data.json" download>
                  {t('myData.all.download')}
                </a>
              </Button>
            </div>
          </Section>
          <Section id="correct" title={t('myData.correct.title')} text={t('myData.correct.text')}>
            <ul className="my-data-ways">
              <li>
                <DsLink asChild>
                  <Link to="/me">{t('myData.correct.skills')}</Link>
                </DsLink>{' '}
                {t('myData.correct.skillsText')}
              </li>
              <li>
                <DsLink asChild>
                  <Link to="/me/details">{t('myData.correct.aboutMe')}</Link>
                </DsLink>{' '}
                {t('myData.correct.aboutMeText')}
              </li>
              <li>
                <DsLink asChild>
                  <Link to="/me/months">{t('myData.correct.months')}</Link>
                </DsLink>{' '}
                {t('myData.correct.monthsText')}
              </li>
              <li>
                <DsLink asChild>
                  <Link to="/me/visibility">{t('myData.correct.visibility')}</Link>
                </DsLink>{' '}
                {t('myData.correct.visibilityText')}
              </li>
              <li>
                <strong>{t('myData.correct.employer')}</strong> {t('myData.correct.employerText')}
              </li>
            </ul>
          </Section>
          <Section id="erase" title={t('myData.erase.title')} text={t('myData.erase.text')}>
            <div className="buttons">
              <Button asChild variant="secondary" data-color="danger">
                <Link to="/me/data/erase">{t('myData.erase.preview')}</Link>
              </Button>
            </div>
          </Section>
        </div>
      )}
    </Page>
  );
}

function Section({ id, title, text, children }: { id: string; title: string; text: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Heading level={2} data-size="sm" id={id}>
        {title}
      </Heading>
      <Paragraph className="my-data-text">{text}</Paragraph>
      {children}
    </section>
  );
}
