/** A cell of a part of the extract, as the server's file has it. */
export type Cell = string | number | boolean | null | Cell[] | { [key: string]: Cell };

export type Row = Record<string, Cell>;

export type Extract = { made: string } & Record<Part, Row[]>;

/** The parts of the file in the order in which they are read, each with the columns that are shown. */
export const parts = {
  person: ['givenName', 'familyName', 'places', 'languages', 'remote', 'saidSelf', 'protectedIdentity'],
  employments: ['agency', 'unit', 'title', 'from', 'to', 'share'],
  managedUnits: ['unit', 'from', 'to'],
  skills: ['skill', 'level', 'evidence', 'lastUsed', 'since', 'validUntil'],
  formerSkills: ['skill', 'level', 'evidence', 'from', 'to'],
  capacity: ['month', 'lendable', 'absence', 'reserved'],
  monthsProposals: ['at', 'month', 'lendable', 'absence', 'note', 'answer', 'reply', 'answeredAt'],
  capacityChanges: ['at', 'month', 'lendableBefore', 'lendable', 'absenceBefore', 'absence'],
  visibility: ['purpose', 'choice', 'until'],
  proposals: ['skill', 'level', 'title', 'note', 'at', 'answer', 'answeredAt'],
  accounts: ['account', 'roles', 'actsFor', 'until', 'linkedAt'],
  answersFor: ['roles', 'actsFor', 'until'],
  searches: ['at', 'agencies', 'roles', 'need', 'rank', 'fit', 'certainty', 'counted'],
  views: ['at', 'agencies', 'roles'],
  contests: ['at', 'need', 'rank', 'note', 'reply', 'answeredAt'],
  overrides: ['at', 'need', 'rank', 'place', 'note'],
  shortlists: ['at', 'agency', 'need', 'noted'],
  sharedShortlists: ['at', 'agency', 'need'],
  recordedAboutMe: ['number', 'at', 'kind'],
  recordedOfMe: ['number', 'at', 'kind', 'about'],
  taxonomyProposals: ['at', 'skill', 'note'],
  watches: ['at', 'need'],
  imported: ['at', 'file', 'key', 'columns', 'before', 'after'],
  corrections: ['at', 'agency', 'what', 'note'],
  news: ['at', 'told', 'whom', 'read'],
} as const;

export type Part = keyof typeof parts;

export type Column = (typeof parts)[Part][number];

export const partNames = Object.keys(parts) as Part[];
