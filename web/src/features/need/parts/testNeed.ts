import { AGENCY, labelled } from '~/test/page';

/** A need as the fake server of the tests has it. */
export const storedNeed = (version: string, title: string) => ({
  __typename: 'Need',
  id: '42',
  version,
  agency: { id: AGENCY.id },
  title,
  purpose: 'LOAN',
  share: 50,
  from: '2027-01',
  to: '2027-03',
  remote: true,
  languages: [],
  headcount: 1,
  splittable: false,
  smallestPart: 20,
  securityClass: 'NONE',
  status: 'OPEN',
  acts: ['CHANGE', 'CLOSE'],
  places: [],
  skills: [{ level: 2, weight: 5, must: false, exactly: false, skill: { id: 'rpa', ...labelled('RPA') } }],
});
