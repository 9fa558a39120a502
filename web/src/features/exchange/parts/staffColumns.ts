import type { StaffColumn } from '~/generated/graphql';

/** How the columns of a list of staff are mostly headed (“Lists of staff” in docs/data-format.md), in the order of the schema. */
export const headings: Record<StaffColumn, { sv: string; en: string }> = {
  EMPLOYEE_NUMBER: { sv: 'anställningsnummer, anst nr', en: 'employee number' },
  NAME: { sv: 'namn', en: 'name' },
  GIVEN_NAME: { sv: 'förnamn, tilltalsnamn', en: 'given name, first name' },
  FAMILY_NAME: { sv: 'efternamn', en: 'family name, last name' },
  TITLE: { sv: 'befattning, titel', en: 'title, position' },
  UNIT: { sv: 'enhet, avdelning', en: 'unit, department' },
  FROM: { sv: 'från och med, anställningsdatum', en: 'from, start date' },
  TO: { sv: 'till och med, slutdatum', en: 'to, end date' },
  SHARE: { sv: 'sysselsättningsgrad, tjänstgöringsgrad', en: 'share, employment rate' },
  PLACE: { sv: 'arbetsort, län', en: 'county, location' },
  LANGUAGES: { sv: 'språk', en: 'languages' },
  REMOTE: { sv: 'distans, distansarbete', en: 'remote' },
  PROTECTED: { sv: 'sekretessmarkering, skyddade personuppgifter', en: 'protected identity' },
  MANAGER: { sv: 'chef', en: 'manager' },
  ACCOUNT: { sv: 'konto, användarnamn', en: 'account, user name' },
};

export const staffColumns = Object.keys(headings) as StaffColumn[];

/** What most lists hold, which is what the empty template asks for. */
export const template: readonly StaffColumn[] = ['EMPLOYEE_NUMBER', 'NAME', 'TITLE', 'UNIT'];

/** Invented people, as rows of a spreadsheet show them. */
export const example: readonly { column: StaffColumn; cells: readonly string[] }[] = [
  { column: 'EMPLOYEE_NUMBER', cells: ['1042', '1043'] },
  { column: 'NAME', cells: ['Dagglind, Åsa', 'Bo Vintersol'] },
  { column: 'TITLE', cells: ['Systemutvecklare', 'Verksamhetsarkitekt'] },
  { column: 'UNIT', cells: ['It-avdelningen', 'Verksamhetsstöd'] },
];
