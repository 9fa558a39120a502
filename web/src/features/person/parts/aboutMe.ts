import type { DescribedField, DescribeMeInput, SelfDescription } from '~/generated/graphql';
import type { Stored } from '~/kit/useEdited';

/** What one says of oneself besides skills, and which of it one says; the rest is what the employer's list says. */
export interface AboutMe {
  languages: string[];
  /** Codes of counties. */
  places: string[];
  remote: boolean;
  /** In the order of the fields. */
  own: DescribedField[];
}

export const describedFields: DescribedField[] = ['LANGUAGES', 'PLACES', 'REMOTE'];

/** As many as the server takes. */
export const MOST_LANGUAGES = 20;

const keys = { LANGUAGES: 'languages', PLACES: 'places', REMOTE: 'remote' } as const satisfies Record<
  DescribedField,
  keyof AboutMe
>;

type Read = Pick<SelfDescription, 'languages' | 'remote' | 'saidSelf' | 'version'> & { places: { code: string }[] };

/** As it is stored. */
export function storedAboutMe({ languages, places, remote, saidSelf, version }: Read): Stored<AboutMe> {
  return { value: { languages, places: places.map(({ code }) => code), remote, own: saidSelf }, version };
}

/** Whoever changes something says it; what is chosen is in the order in which it is stored. */
export function say(about: AboutMe, said: Partial<Omit<AboutMe, 'own'>>): AboutMe {
  const fields = describedFields.filter((field) => about.own.includes(field) || said[keys[field]] !== undefined);
  return {
    ...about,
    ...said,
    ...(said.languages && { languages: [...said.languages].sort() }),
    ...(said.places && { places: [...said.places].sort() }),
    own: fields,
  };
}

/** Says what stands there already. */
export function sayAsItIs(about: AboutMe, field: DescribedField): AboutMe {
  return { ...about, own: describedFields.filter((each) => each === field || about.own.includes(each)) };
}

/** Leaves it to the list again: until that says otherwise, what is stored stays. */
export function giveBack(about: AboutMe, stored: AboutMe, field: DescribedField): AboutMe {
  return { ...about, [keys[field]]: stored[keys[field]], own: about.own.filter((each) => each !== field) };
}

/** What is written over what is stored: of what one does not say, what is stored. */
export function overStored(about: AboutMe, stored: AboutMe): AboutMe {
  return describedFields
    .filter((field) => !about.own.includes(field))
    .reduce((over, field) => giveBack(over, stored, field), about);
}

/** What is to be sent: what is said anew or otherwise, and what is given back. */
export function inputOf(about: AboutMe, stored: AboutMe, version: string): DescribeMeInput {
  const said = describedFields.filter(
    (field) =>
      about.own.includes(field) &&
      (!stored.own.includes(field) || String(about[keys[field]]) !== String(stored[keys[field]])),
  );
  return {
    ...(said.includes('LANGUAGES') && { languages: about.languages }),
    ...(said.includes('PLACES') && { places: about.places }),
    ...(said.includes('REMOTE') && { remote: about.remote }),
    giveBack: stored.own.filter((field) => !about.own.includes(field)),
    version,
  };
}
