import type { TFunction } from 'i18next';
import type { ImportKind } from '~/generated/graphql';
import type { FileKind } from './job';

/** The files of the data format, as the message catalogue names them. */
const known = [
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

/** What the files of an import hold; a list of staff is called as people call it, even by a name of the data format. */
export const fileNames = (t: TFunction, { kind, files }: { kind: ImportKind; files: readonly string[] }): string[] =>
  files.map((file) => (kind === 'STAFF' ? file : fileName(t, file)));

/** How the names end of files that are read, so that nobody sends a large one in vain. */
const endings: Record<FileKind, readonly string[]> = {
  STAFF: ['.xlsx', '.csv', '.tsv', '.txt'],
  DATA: ['.csv', '.txt'],
  ESCO: ['.csv', '.txt', '.zip'],
};

/** What the browser is to offer. */
export const acceptedFor = (kind: FileKind): string => endings[kind].join(',');

/** Whether the server reads files of this name. */
export const isReadable = (name: string, kind: FileKind): boolean =>
  endings[kind].some((ending) => name.toLowerCase().endsWith(ending));

/** Where a file of an import is sent. Its name may hold what the server takes in no address, however it is written there. */
export const addressOf = (id: string, name: string): string =>
  `/imports/${encodeURIComponent(id)}/files/${encodeURIComponent(name.normalize('NFC').replace(/[%;/\\]/g, '_'))}`;
