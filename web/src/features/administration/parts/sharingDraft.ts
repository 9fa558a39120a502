import type { Purpose } from '~/generated/graphql';

/** What an administrator writes about a sharing; days as `2027-03-01`, empty where there is none. */
export interface SharingDraft {
  with: string;
  purpose: Purpose;
  from: string;
  to: string;
  why: string;
}

/** What must be mended before it can be looked at. */
export function sharingErrors(kind: 'begin' | 'end', draft: SharingDraft): ('with' | 'from' | 'to' | 'why')[] {
  const begins = kind === 'begin';
  return [
    ...(begins && draft.with === '' ? (['with'] as const) : []),
    ...(begins && draft.from === '' ? (['from'] as const) : []),
    ...(begins && draft.to !== '' && draft.to < draft.from ? (['to'] as const) : []),
    ...(draft.why.trim() === '' ? (['why'] as const) : []),
  ];
}
