import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { MonthsReadFragment } from '~/generated/graphql';

const MonthsReadFragment = graphql(`
  fragment MonthsRead on PersonMonths {
    person {
      id
      name
      title
      agency {
        id
        ...AgencyName
      }
    }
    months {
      month
      employed
      lendable
      decided
      absence
      reserved
      free
    }
    proposal {
      id
      months {
        month
        lendable
        absence
      }
      note
      proposed
    }
    hasManager
    version
  }
`);

/** The months of somebody, and what is proposed for them. */
export type PersonMonths = MonthsReadFragment;

export type WaitingProposal = NonNullable<PersonMonths['proposal']>;

export const readMonths = (months: FragmentType<typeof MonthsReadFragment>): PersonMonths =>
  readFragment(MonthsReadFragment, months);
