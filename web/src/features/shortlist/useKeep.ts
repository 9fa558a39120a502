import { useMutation, type CombinedError } from 'urql';
import type { Specialist } from '~/features/matching/useSpecialist';
import { graphql } from '~/generated/gql';

const AddToShortlistDocument = graphql(`
  mutation AddToShortlist($input: AddToShortlistInput!) {
    addToShortlist(input: $input) {
      entry {
        id
      }
    }
  }
`);

/** Keeps somebody on the shortlist of a need, and says whether they were there already, or what went wrong. */
export function useKeep() {
  const [{ fetching }, add] = useMutation(AddToShortlistDocument);
  const keep = async (
    need: string,
    specialist: Specialist,
    note?: string,
  ): Promise<{ already: boolean; error?: CombinedError }> => {
    const whom = specialist.__typename === 'Person' ? { person: specialist.id } : { handle: specialist.handle };
    const { data, error } = await add({ input: { need, specialist: whom, note } });
    return { already: data?.addToShortlist.entry === null, error };
  };
  return { keep, keeping: fetching };
}
