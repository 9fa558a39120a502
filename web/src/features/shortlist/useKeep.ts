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

/** Keeps somebody on the shortlist of a need, and gives what went wrong. */
export function useKeep() {
  const [{ fetching }, add] = useMutation(AddToShortlistDocument);
  const keep = async (need: string, specialist: Specialist, note?: string): Promise<CombinedError | undefined> => {
    const whom = specialist.__typename === 'Person' ? { person: specialist.id } : { handle: specialist.handle };
    const { error } = await add({ input: { need, specialist: whom, note } });
    return error;
  };
  return { keep, keeping: fetching };
}
