/**
 * What languages are called in Swedish and English: those that one can ask for and that the demo data name, and all
 * varieties of Sweden's national minority languages. Browsers do not all have the names of these.
 */
const names: Record<string, readonly [sv: string, en: string]> = {
  ar: ['arabiska', 'Arabic'],
  bs: ['bosniska', 'Bosnian'],
  da: ['danska', 'Danish'],
  de: ['tyska', 'German'],
  en: ['engelska', 'English'],
  es: ['spanska', 'Spanish'],
  fa: ['persiska', 'Persian'],
  fi: ['finska', 'Finnish'],
  fit: ['meänkieli', 'Meänkieli'],
  fr: ['franska', 'French'],
  it: ['italienska', 'Italian'],
  ku: ['kurdiska', 'Kurdish'],
  nb: ['norska (bokmål)', 'Norwegian (Bokmål)'],
  nn: ['norska (nynorska)', 'Norwegian (Nynorsk)'],
  no: ['norska', 'Norwegian'],
  pl: ['polska', 'Polish'],
  rmf: ['romani (kalo)', 'Romani (Kalo)'],
  rmn: ['romani (arli)', 'Romani (Arli)'],
  rmu: ['resanderomani', 'Scandoromani'],
  rmy: ['romani (kelderash)', 'Romani (Kelderash)'],
  rom: ['romani', 'Romani'],
  ru: ['ryska', 'Russian'],
  se: ['nordsamiska', 'Northern Sámi'],
  sju: ['umesamiska', 'Ume Sámi'],
  sje: ['pitesamiska', 'Pite Sámi'],
  sma: ['sydsamiska', 'Southern Sámi'],
  smj: ['lulesamiska', 'Lule Sámi'],
  so: ['somaliska', 'Somali'],
  sv: ['svenska', 'Swedish'],
  swl: ['svenskt teckenspråk', 'Swedish Sign Language'],
  ti: ['tigrinja', 'Tigrinya'],
  tr: ['turkiska', 'Turkish'],
  uk: ['ukrainska', 'Ukrainian'],
  yi: ['jiddisch', 'Yiddish'],
  zh: ['kinesiska', 'Chinese'],
};

/** Those that a need can ask for: Swedish, the national minority languages with a code of their own, and those most often asked for. */
export const languageCodes = [
  'sv',
  'en',
  'fi',
  'se',
  'yi',
  'rom',
  'fit',
  'ar',
  'bs',
  'da',
  'de',
  'es',
  'fa',
  'fr',
  'no',
  'pl',
  'ru',
  'so',
  'uk',
];

const withTwoLetters = `
  aa ab ae af ak am an as av ay az ba be bg bi bm bn bo br ca ce ch co cr cs cu cv cy dv dz ee el eo et eu ff fj
  fo fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is iu ja jv ka kg ki kj kk kl km kn ko
  kr ks kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nd ne ng nl nr nv ny oc oj om or os
  pa pi ps pt qu rm rn ro rw sa sc sd sg si sk sl sm sn sq sr ss st su sw ta te tg th tk tn to ts tt tw ty ug ur
  uz ve vi vo wa wo xh yo za zu
`;

/** All others that somebody can have: those that have a name here, and those that have a code of two letters. */
export const otherLanguageCodes = [...Object.keys(names), ...withTwoLetters.trim().split(/\s+/)].filter(
  (code) => !languageCodes.includes(code),
);

/** Names languages by their codes: with ours, else with the browser's; the code where neither has one. */
export function languageNames(locale: string): (code: string) => string {
  const swedish = locale.startsWith('sv');
  const others = new Intl.DisplayNames(locale, { type: 'language' });
  return (code) => {
    const known = names[code];
    if (known) return swedish ? known[0] : known[1];
    try {
      return others.of(code) ?? code;
    } catch {
      return code;
    }
  };
}
