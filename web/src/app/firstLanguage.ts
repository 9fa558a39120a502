/** The language to begin in: the one that was chosen here before, else the first of the browser's that there is. */
export function firstLanguage(chosen: string | null, preferred: readonly string[]): 'sv' | 'en' {
  const known = [chosen ?? '', ...preferred].map((each) => each.toLowerCase().split('-')[0]);
  return known.find((each) => each === 'sv' || each === 'en') ?? 'sv';
}
