import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';

/** Switches to the other language; named in that language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'sv' : 'en';
  return (
    <Button
      variant="tertiary"
      data-color="neutral"
      lang={other}
      className="language"
      onClick={() => void i18n.changeLanguage(other)}
    >
      {t('language.other')}
    </Button>
  );
}
