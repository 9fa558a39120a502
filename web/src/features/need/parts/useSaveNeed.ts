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

/** What is stored, or why it is not, or is but could not be opened. */
export type SavedNeed =
  { id: string; stored: Stored<Draft>; error: null } | { stored: Stored<Draft> | null; error: CombinedError };

const OpenNeedDocument = graphql(`
  mutation OpenNeed($input: OpenNeedInput!) {
    openNeed(input: $input) {
      need {
        ...StoredNeed
      }
    }
  }
`);

/** How a need is stored: as it is, as a draft where it is new, or opened besides where it is a draft. */
export type SaveAs = 'IS' | 'DRAFT' | 'OPENED';

/** Stores a need, new or over the version that was read. Gives what is stored now, or what went wrong. */
export function useSaveNeed(need: string) {
  const [{ fetching }, run] = useMutation(SaveNeedDocument);
  const [{ fetching: opening }, open] = useMutation(OpenNeedDocument);
  const forgetAnswer = useForgetAnswer();
  const save = async (input: NeedInput, version: string | null, as: SaveAs): Promise<SavedNeed> => {
    const { data, error } = await run({
      input: need === NEW ? { need: input, draft: as === 'DRAFT' } : { id: need, version, need: input },
    });
    if (!data) return { stored: null, error: error! };
    const saved = readFragment(StoredNeedDocument, data.saveNeed.need);
    // Who matched it as it was does not answer it as it is.
    forgetAnswer({ id: saved.id });
    const stored = { value: draftOf(saved), version: saved.version };
    if (as !== 'OPENED') return { id: saved.id, stored, error: null };
    const opened = await open({ input: { id: saved.id, version: saved.version } });
    if (!opened.data) return { stored, error: opened.error! };
    const { version: now } = readFragment(StoredNeedDocument, opened.data.openNeed.need);
    return { id: saved.id, stored: { ...stored, version: now }, error: null };
  };
  return { save, saving: fetching || opening };
}
