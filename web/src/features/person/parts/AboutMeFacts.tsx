import { Alert, Button, Heading, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { DescribedField } from '~/generated/graphql';
import { useFormats } from '~/kit/format';
import { describedFields } from './aboutMe';

const AboutMeFactsFragment = graphql(`
  fragment AboutMeFacts on SelfDescription {
    languages
    places {
      name
    }
    remote
    saidSelf
  }
`);

/** What is said of one's languages, of where one works and whether remotely, by whom, and what is missing. */
export function AboutMeFacts({ about }: { about: FragmentType<typeof AboutMeFactsFragment> }) {
  const { t } = useTranslation();
  const { language, list } = useFormats();
  const { languages, places, remote, saidSelf } = readFragment(AboutMeFactsFragment, about);
  const words: Record<DescribedField, string> = {
    LANGUAGES: list(languages.map(language)),
    PLACES: list(places.map(({ name }) => name)),
    REMOTE: t(remote ? 'aboutMe.yes' : 'aboutMe.no'),
  };
  return (
    <section aria-labelledby="about-me">
      <Heading level={2} data-size="sm" id="about-me">
        {t('aboutMe.title')}
      </Heading>
      {languages.length === 0 && (
        <Alert data-color="warning">
          <Heading level={3} data-size="2xs">
            {t('aboutMe.noLanguage')}
          </Heading>
          <Paragraph>
            {t('aboutMe.noLanguageText')}{' '}
            <DsLink asChild>
              <Link to="/me/details">{t('aboutMe.addLanguages')}</Link>
            </DsLink>
          </Paragraph>
        </Alert>
      )}
      <dl className="facts facts-wide">
        {describedFields.map((field) => (
          <div className="facts-pair" key={field}>
            <dt>{t(`aboutMe.field.${field}`)}</dt>
            <dd>
              {words[field] || t('aboutMe.nothing')}
              <span className="said-by-whom">{t(saidSelf.includes(field) ? 'aboutMe.by.own' : 'aboutMe.by.list')}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div className="buttons">
        <Button asChild variant="secondary">
          <Link to="/me/details">{t('aboutMe.change')}</Link>
        </Button>
      </div>
    </section>
  );
}
