import type { TFunction } from 'i18next';
import type { ImportedPersonKind } from '~/generated/graphql';
import type { Job, Tense } from './job';

export type People = NonNullable<Job['people']>;

interface Kinds {
  kinds: readonly { kind: ImportedPersonKind; count: number }[];
}

/** Those first who are to be looked at first. */
const order: readonly ImportedPersonKind[] = ['LEFT', 'NEW', 'GONE', 'CHANGED', 'LEAVING', 'MISSING'];

export const countOf = ({ kinds }: Kinds, kind: ImportedPersonKind): number =>
  kinds.find((each) => each.kind === kind)?.count ?? 0;

/** The kinds of which there is somebody. */
export const kindsOf = (people: Kinds, without?: ImportedPersonKind): ImportedPersonKind[] =>
  order.filter((kind) => kind !== without && countOf(people, kind) > 0);

interface Known {
  handle: string;
  employeeNumber?: string | null;
}

/** The employee number, or else what the agency's import knows a person by. */
export const numberOf = ({ handle, employeeNumber }: Known): string => employeeNumber ?? handle;

type Write = (n: number) => string;

export const kindText = (t: TFunction, tense: Tense, kind: ImportedPersonKind, count: number, write: Write): string =>
  t(`imports.people.${tense}.${kind}`, { count, n: write(count) });

/** How many people it is of each kind, and how many nothing comes to. */
export function partsOf(t: TFunction, tense: Tense, people: Kinds & Pick<People, 'unchanged'>, write: Write): string[] {
  const { unchanged } = people;
  return [
    ...kindsOf(people).map((kind) => kindText(t, tense, kind, countOf(people, kind), write)),
    ...(unchanged > 0 ? [t('imports.people.unchanged', { count: unchanged, n: write(unchanged) })] : []),
  ];
}
