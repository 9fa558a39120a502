/** The id of a match's link on the page, to move the focus to it. */
export const matchLinkId = (rank: number) => `match-${rank}`;
