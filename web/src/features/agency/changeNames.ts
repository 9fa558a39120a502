/** What can be done to an agency. */
export const changeNames = ['rename', 'merge', 'split', 'dissolve', 'leave', 'rejoin'] as const;
export type AgencyChangeName = (typeof changeNames)[number];

export const isChangeName = (name: string): name is AgencyChangeName => changeNames.some((each) => each === name);
