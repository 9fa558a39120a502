/**
 * A share as people write it, in whole percent: `40`, `40%`, `40 procent`, and `0,4` of full time. Null where it is no whole
 * percent; whether it is one that may be asked is not said.
 */
export function readShare(text: string): number | null {
  const [, figures = '', unit] = /^(\d{1,4}(?:[.,]\d{1,4})?)\s*(%|procent|percent|per cent)?$/i.exec(text.trim()) ?? [];
  if (!figures) return null;
  const value = Number(figures.replace(',', '.'));
  const ofFullTime = !unit && /[.,]/.test(figures) && value <= 1;
  // Hundredths, so that 0,29 of full time is 29 percent to the last bit.
  const percent = Math.round(value * (ofFullTime ? 10_000 : 100)) / 100;
  return Number.isInteger(percent) ? percent : null;
}
