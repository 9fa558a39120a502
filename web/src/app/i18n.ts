import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { read, write } from '~/kit/storage';
import { firstLanguage } from './firstLanguage';
import en from './messages/en';
import sv from './messages/sv';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof sv };
  }
}

const KEY = 'samsas.language';

const mark = (language: string) => {
  document.documentElement.lang = language;
};

i18next.on('languageChanged', (language) => {
  mark(language);
  write(KEY, language);
});

void i18next.use(initReactI18next).init({
  lng: firstLanguage(read(KEY), navigator.languages),
  fallbackLng: 'sv',
  resources: { sv: { translation: sv }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
mark(i18next.language);
