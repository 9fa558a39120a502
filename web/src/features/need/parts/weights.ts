/** The words for how much a skill counts, the least first, and the figure that each stands for. */
export const weights = { 1: 2, 2: 4, 3: 5, 4: 8, 5: 10 } as const;

export type WeightWord = keyof typeof weights;

export const weightWords: WeightWord[] = [1, 2, 3, 4, 5];

/** What a skill counts that nobody has weighed. */
export const USUAL_WEIGHT = weights[3];

/** The word for any weight from 1 to 10: two figures share one. */
export function wordOf(weight: number): WeightWord {
  return weightWords.find((word) => weight <= 2 * word) ?? 5;
}
