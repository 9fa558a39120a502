import { useTranslation } from 'react-i18next';

export interface LabelText {
  text: string;
  language: string;
}

/** Picks the label for the language of the interface. */
export function pick<T>(language: string, sv: T, en: T): T {
  return language === 'en' ? en : sv;
}

/** A label, marked with its own language where that is not the page's. */
export function Labelled({ sv, en }: { sv: LabelText; en: LabelText }) {
  const { i18n } = useTranslation();
  const label = pick(i18n.language, sv, en);
  const language = label.language.toLowerCase();
  return language === i18n.language ? <>{label.text}</> : <span lang={language}>{label.text}</span>;
}
