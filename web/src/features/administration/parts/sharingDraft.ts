import type { Purpose } from '~/generated/graphql';

/** What an administrator writes about a sharing; days as `2027-03-01`, empty where there is none. */
export interface SharingDraft {
  with: string;
  purpose: Purpose;
  from: string;
  to: string;
  why: string;
}

/** What can be wrong, in the order of the form. */
export const sharingFields = ['with', 'from', 'to', 'why'] as const;

export type SharingField = (typeof sharingFields)[number];

/** What must be mended before it can be looked at. */
export function sharingErrors(kind: 'begin' | 'end', draft: SharingDraft): SharingField[] {
  const begins = kind === 'begin';
  return [
    ...(begins && draft.with === '' ? (['with'] as const) : []),
    ...(begins && draft.from === '' ? (['from'] as const) : []),
    ...(begins && draft.to !== '' && draft.to < draft.from ? (['to'] as const) : []),
    ...(draft.why.trim() === '' ? (['why'] as const) : []),
  ];
}
