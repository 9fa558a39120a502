import { useMutation, type CombinedError } from 'urql';
import { graphql } from '~/generated/gql';
import type { NeedInput } from '~/generated/graphql';
import { forgetDraft } from './useDraft';
import { NEW } from './storedNeed';

const SaveNeedDocument = graphql(`
  mutation SaveNeed($input: SaveNeedInput!) {
    saveNeed(input: $input) {
      need {
        id
        title
        status
      }
    }
  }
`);

/** Stores a need, new or changed; its draft has then done its work. Gives the id, or what went wrong. */
export function useSaveNeed(need: string) {
  const [{ fetching }, run] = useMutation(SaveNeedDocument);
  const save = async (input: NeedInput): Promise<{ id: string } | { error: CombinedError }> => {
    const { data, error } = await run({ input: { id: need === NEW ? null : need, need: input } });
    if (!data) return { error: error! };
    forgetDraft(need);
    return { id: data.saveNeed.need.id };
  };
  return { save, saving: fetching };
}
