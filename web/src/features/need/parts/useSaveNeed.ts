import { useMutation, type CombinedError } from 'urql';
import { useForgetAnswer } from '~/features/matching/answers';
import { readFragment } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { NeedInput, StoredNeedFragment } from '~/generated/graphql';
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

const storedOf = (need: StoredNeedFragment): Stored<Draft> => ({ value: draftOf(need), version: need.version });

/** Stores a need, new or over the version that was read. Gives what is stored now, or what went wrong. */
export function useSaveNeed(need: string) {
  const [{ fetching }, run] = useMutation(SaveNeedDocument);
  const [{ fetching: opening }, open] = useMutation(OpenNeedDocument);
  const forgetAnswer = useForgetAnswer();
  const openDraft = async (id: string, version: string): Promise<SavedNeed> => {
    const { data, error } = await open({ input: { id, version } });
    if (!data) return { stored: null, error: error! };
    const opened = readFragment(StoredNeedDocument, data.openNeed.need);
    return { id, stored: storedOf(opened), error: null };
  };
  const save = async (input: NeedInput, version: string | null, as: SaveAs, changed: boolean): Promise<SavedNeed> => {
    // A draft that is as it was is only opened: its history tells no change that was none.
    if (as === 'OPENED' && !changed) return openDraft(need, version ?? '');
    const { data, error } = await run({
      input: need === NEW ? { need: input, draft: as === 'DRAFT' } : { id: need, version, need: input },
    });
    if (!data) return { stored: null, error: error! };
    const saved = readFragment(StoredNeedDocument, data.saveNeed.need);
    // Who matched it as it was does not answer it as it is.
    forgetAnswer({ id: saved.id });
    const stored = storedOf(saved);
    if (as !== 'OPENED') return { id: saved.id, stored, error: null };
    const opened = await openDraft(saved.id, saved.version);
    return opened.error ? { ...opened, stored } : opened;
  };
  return { save, saving: fetching || opening };
}
