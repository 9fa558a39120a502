/** The levels of a skill, from aware to setting the standard. */
export const levels = [1, 2, 3, 4, 5] as const;

export type Level = (typeof levels)[number];

export const asLevel = (value: number): Level => levels.find((level) => level === value) ?? 3;
