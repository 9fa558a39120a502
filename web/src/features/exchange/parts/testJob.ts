import type { ImportState } from '~/generated/graphql';
import { AGENCY } from '~/test/page';

/** A text in both languages, as operations ask for it. */
export const both = <T>(key: string, text: T) => ({ [`${key}Sv`]: text, [`${key}En`]: text });

/** An import of a list of staff, as the server gives it to tests. */
export const job = (state: ImportState, more: object = {}) => ({
  __typename: 'Import',
  id: 'one',
  kind: 'STAFF',
  agency: AGENCY,
  state,
  created: '2026-11-20T10:00:00Z',
  files: ['Personal november.xlsx'],
  filesKept: true,
  rehearsed: false,
  behindAnother: false,
  done: 0,
  total: 0,
  counts: [],
  notes: [],
  people: null,
  takesBack: null,
  returnableUntil: null,
  takenBackBy: null,
  filesWithBadRows: [],
  ...both('failure', null),
  ...more,
});

/** People of one kind as the server names them, all on one page. */
export const imported = (id: string, ...named: { number: string; name: string | null; what: string[] }[]) => ({
  import: {
    __typename: 'Import',
    id,
    imported: {
      totalCount: named.length,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: named.map(({ number, name, what }, index) => ({
        cursor: number,
        node: { handle: `agency.${number}`, employeeNumber: number, name, line: index + 4, ...both('what', what) },
      })),
    },
  },
});
