import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { useSetOverride, type Answer } from '~/features/matching/answers';
import { graphql } from '~/generated/gql';
import type { MatchNeedInput } from '~/generated/graphql';

const OverrideRankDocument = graphql(`
  mutation OverrideRank($input: OverrideRankInput!) {
    overrideRank(input: $input) {
      override {
        computed
        place
        motive
        at
        by
      }
    }
  }
`);

/** A match of a stored need, and the search that it is kept with on this visit. */
export interface Settable {
  need: string;
  match: Answer['matches'][number];
  input: MatchNeedInput;
}

/** Sets a match of a stored need at a place, or aside where there is none, and tells whether that was done. */
export function useOverride({ need, match: { specialist, rank }, input }: Settable) {
  const [{ fetching, error }, override] = useMutation(OverrideRankDocument);
  const setOverride = useSetOverride();
  const set = async (place: number | null, motive: string): Promise<boolean> => {
    const whom = specialist.__typename === 'Person' ? { person: specialist.id } : { handle: specialist.handle };
    const { data } = await override({ input: { need, specialist: whom, place, motive } });
    if (data) setOverride(input, rank, data.overrideRank.override);
    return !!data;
  };
  return { set, busy: fetching, failures: error ? failuresOf(error) : [] };
}
