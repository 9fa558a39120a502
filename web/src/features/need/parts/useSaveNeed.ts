import { useMutation, type CombinedError } from 'urql';
import { useForgetAnswer } from '~/features/matching/answers';
import { readFragment } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { NeedInput } from '~/generated/graphql';
import type { Stored } from '~/kit/useEdited';
import type { Draft } from './draft';
import { draftOf, NEW, StoredNeedDocument } from './storedNeed';

const SaveNeedDocument = graphql(`
  mutation SaveNeed($input: SaveNeedInput!) {
    saveNeed(input: $input) {
      need {
        ...StoredNeed
      }
    }
  }
`);

export type SavedNeed = { id: string; stored: Stored<Draft> } | { error: CombinedError };

/** Stores a need, new or over the version that was read. Gives what is stored now, or what went wrong. */
export function useSaveNeed(need: string) {
  const [{ fetching }, run] = useMutation(SaveNeedDocument);
  const forgetAnswer = useForgetAnswer();
  const save = async (input: NeedInput, version: string | null): Promise<SavedNeed> => {
    const { data, error } = await run({ input: need === NEW ? { need: input } : { id: need, version, need: input } });
    if (!data) return { error: error! };
    const saved = readFragment(StoredNeedDocument, data.saveNeed.need);
    // Who matched it as it was does not answer it as it is.
    forgetAnswer({ id: saved.id });
    return { id: saved.id, stored: { value: draftOf(saved), version: saved.version } };
  };
  return { save, saving: fetching };
}
