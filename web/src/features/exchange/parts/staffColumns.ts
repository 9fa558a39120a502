/** The columns of a list of staff as the server reads them (`staff.csv` in docs/data-format.md). */
export const staffColumns = [
  { column: 'person', sv: 'anställningsnummer' },
  { column: 'name', sv: 'namn' },
  { column: 'given_name', sv: 'förnamn' },
  { column: 'family_name', sv: 'efternamn' },
  { column: 'title', sv: 'titel, befattning' },
  { column: 'unit', sv: 'enhet, organisationsenhet' },
  { column: 'from', sv: 'från, anställd från' },
  { column: 'share', sv: 'andel, sysselsättningsgrad' },
  { column: 'region', sv: 'län' },
  { column: 'protected', sv: 'skyddad' },
  { column: 'manager', sv: 'chef' },
  { column: 'account', sv: 'konto' },
] as const;

/** What most lists hold, which is what the empty template asks for. */
export const template = ['person', 'name', 'title', 'unit'] as const;

/** Invented people, as rows of a spreadsheet show them. */
export const example = [
  { column: 'person', cells: ['1042', '1043'] },
  { column: 'name', cells: ['Dagglind, Åsa', 'Bo Vintersol'] },
  { column: 'title', cells: ['Systemutvecklare', 'Verksamhetsarkitekt'] },
  { column: 'unit', cells: ['It-avdelningen', 'Verksamhetsstöd'] },
] as const;
