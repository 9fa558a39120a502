import { createInstance } from 'i18next';
import english from '../messages.en.json';
import swedish from '../messages.sv.json';

const words = createInstance();
void words.init({
  resources: { sv: { translation: swedish }, en: { translation: english } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The feature's own words, for tests that need no document. */
export const sv = words.getFixedT('sv');
export const en = words.getFixedT('en');
