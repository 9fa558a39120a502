import type { TFunction } from 'i18next';

/** The files of the data format, and the list of staff, as the message catalogue names them. */
const known = [
  'staff',
  'skills',
  'skill_labels',
  'skill_broader',
  'skill_related',
  'skill_same_as',
  'skill_collections',
  'occupations',
  'occupation_labels',
  'occupation_skills',
  'role_profiles',
  'role_skills',
  'agencies',
  'units',
  'sharing',
  'erased_people',
  'people',
  'employments',
  'managers',
  'assertions',
  'past_assertions',
  'capacity',
  'visibility',
  'accounts',
  'needs',
  'need_skills',
] as const;

/** What an agency's own administrator may bring in, in the order in which it is read. */
export const ofAgency = [
  'units.csv',
  'people.csv',
  'employments.csv',
  'managers.csv',
  'assertions.csv',
  'past-assertions.csv',
  'capacity.csv',
];

/** What a file holds, in the reader's words; a file that is none of the format keeps its name. */
export function fileName(t: TFunction, file: string): string {
  const plain = file.replace(/\.csv$/, '').replaceAll('-', '_');
  const name = known.find((each) => each === plain);
  return name ? t(`imports.file.${name}`) : file;
}

/** Whether the server reads files of this name, so that nobody sends a large one in vain. */
export function isReadable(name: string, zip: boolean): boolean {
  return (zip ? /\.(csv|txt|zip)$/i : /\.(csv|txt)$/i).test(name);
}
