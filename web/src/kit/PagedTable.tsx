import type { AnyVariables } from 'urql';
import { DataTable, type TableLooks } from './DataTable';
import { Paged, type Around } from './Paged';
import type { Pages } from './usePages';

/** A table that is asked for page after page; other variables begin it anew. */
export function PagedTable<Data, Variables extends AnyVariables, Edge>(
  props: Pages<Data, Variables, Edge> & Around & TableLooks<Edge>,
) {
  return <Paged {...props}>{(rows, later) => <DataTable {...props} {...later} rows={rows} />}</Paged>;
}
