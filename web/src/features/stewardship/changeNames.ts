/** The changes that have a form, by the last part of its address. */
export const changeNames = ['new', 'synonym', 'rename', 'merge'] as const;

export type TaxonomyChangeName = (typeof changeNames)[number];

export function isChangeName(text: string): text is TaxonomyChangeName {
  return (changeNames as readonly string[]).includes(text);
}
