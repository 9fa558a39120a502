import { graphql } from '~/generated/gql';
import type { ImportListQuery, StaffColumn, StaffColumnUse } from '~/generated/graphql';
import { staffColumns } from './staffColumns';

/** The list of staff as it is read: the whole of it is looked through for that, so it is not asked with the rest. */
export const ImportListDocument = graphql(`
  query ImportList($id: ID!) {
    import(id: $id) {
      id
      languages
      list {
        file
        readAsSv: readAs(language: SV)
        readAsEn: readAs(language: EN)
        columns {
          index
          heading
          column
          use
        }
        sample {
          listed {
            line
            said {
              column
              text
            }
          }
          faults {
            line
            columnSv: heading(language: SV)
            columnEn: heading(language: EN)
            reasonSv: reason(language: SV)
            reasonEn: reason(language: EN)
            fate
          }
        }
      }
    }
  }
`);

export type List = NonNullable<ImportListQuery['import']['list']>;
export type ListedUse = Exclude<StaffColumnUse, 'OWN'>;
export type ListColumn = List['columns'][number] & { use: ListedUse };
export type ListRow = List['sample']['listed'][number];

/** The columns that the list itself has: those that Samsas has added to it are no part of it. */
export const columnsOf = (list: List): ListColumn[] =>
  list.columns.filter((column): column is ListColumn => column.use !== 'OWN');

/** What is not known of a list, so that nothing of it is read. */
export interface Unknown {
  /** The headings of columns of which somebody must say what they hold, each once. */
  asked: string[];
  /** Those of them that several columns have, so that no choice tells these apart. */
  alike: string[];
  number: boolean;
  name: boolean;
}

const names: StaffColumn[] = ['NAME', 'GIVEN_NAME', 'FAMILY_NAME'];

/** What must be known before the list is read; null where all is. */
export function unknownOf(columns: readonly Pick<ListColumn, 'heading' | 'column' | 'use'>[]): Unknown | null {
  const asked = columns.filter(({ use }) => use === 'ASKED').map(({ heading }) => heading);
  const read = columns.filter(({ use }) => use === 'READ').map(({ column }) => column);
  const unknown = {
    asked: [...new Set(asked)],
    alike: [...new Set(asked.filter((heading, index) => asked.indexOf(heading) < index))],
    number: !read.includes('EMPLOYEE_NUMBER'),
    name: !names.some((column) => read.includes(column)),
  };
  return asked.length > 0 || unknown.number || unknown.name ? unknown : null;
}

/** The columns of which the first rows say something. */
export const saidIn = (rows: readonly { said: readonly { column: StaffColumn }[] }[]): StaffColumn[] =>
  staffColumns.filter((column) => rows.some(({ said }) => said.some((one) => one.column === column)));
