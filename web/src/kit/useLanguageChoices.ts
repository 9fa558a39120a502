import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format';
import { languageCodes, otherLanguageCodes } from './languageNames';

/** The languages of a `ChipsField`: those that a need can ask for, in their order, and all others that have a name. */
export function useLanguageChoices() {
  const { i18n } = useTranslation();
  const { language } = useFormats();
  return useMemo(() => {
    const named = (codes: string[]) => codes.map((code) => ({ key: code, text: language(code) }));
    return {
      choices: named(languageCodes),
      more: named(otherLanguageCodes)
        .filter(({ key, text }) => key !== text)
        .sort((one, other) => one.text.localeCompare(other.text, i18n.language)),
    };
  }, [language, i18n.language]);
}
