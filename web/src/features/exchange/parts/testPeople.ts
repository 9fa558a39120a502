import type { ImportedPersonKind } from '~/generated/graphql';

/** How many people an import concerns, as the server gives it to tests. */
export const people = (counts: Partial<Record<ImportedPersonKind, number>>, unchanged = 0, staff = 300) => ({
  kinds: Object.entries(counts).map(([kind, count]) => ({ kind: kind as ImportedPersonKind, count })),
  unchanged,
  staff,
});
