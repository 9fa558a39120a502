import { useTranslation } from 'react-i18next';
import { useCountyName } from '~/features/agency/regions';
import type { DescribedField } from '~/generated/graphql';
import { useFormats } from '~/kit/format';
import type { AboutMe } from './aboutMe';

/** What one says of oneself, or the list does, in words. */
export function useAboutMeWords(): (about: AboutMe, field: DescribedField) => string {
  const { t } = useTranslation();
  const { language, list } = useFormats();
  const county = useCountyName();
  return (about, field) => {
    switch (field) {
      case 'LANGUAGES':
        return list(about.languages.map(language)) || t('aboutMe.nothing');
      case 'PLACES':
        return list(about.places.map(county)) || t('aboutMe.nothing');
      case 'REMOTE':
        return t(about.remote ? 'aboutMe.yes' : 'aboutMe.no');
    }
  };
}
