import { AGENCY } from '~/test/page';
import { addMonths } from '~/kit/months';
import { horizon, MOST_MONTHS } from './months';

/** The months that can be decided, from the first. */
export const monthAt = (index: number) => addMonths(horizon().from, index);

/** Months of Ada as the API gives them: three in four can be lent in the second, a third of that is booked. */
export const monthsOfAda = (version: string, more: object = {}) => ({
  __typename: 'PersonMonths',
  person: { __typename: 'Person', id: 'ada', name: 'Ada Prov', title: 'jurist', agency: AGENCY },
  months: Array.from({ length: MOST_MONTHS }, (_, index) => ({
    __typename: 'MonthOfPerson',
    month: monthAt(index),
    employed: 100,
    lendable: index === 1 ? 75 : 100,
    decided: index === 1,
    absence: 0,
    reserved: index === 1 ? 25 : 0,
    free: index === 1 ? 50 : 100,
  })),
  proposal: null,
  hasManager: true,
  version,
  ...more,
});

/** What Ada proposes for the second month. */
export const proposalOfAda = {
  __typename: 'MonthsProposal',
  id: 'proposal',
  months: [{ __typename: 'ProposedMonth', month: monthAt(1), lendable: 40, absence: 20 }],
  note: 'Studier på halvtid.',
  proposed: '2026-11-20T10:00:00Z',
};
