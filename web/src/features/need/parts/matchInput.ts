import type { MatchNeedInput, NeedInput } from '~/generated/graphql';
import { NEW } from './storedNeed';

/** A stored need is matched by its id, so that the search is kept with it; a new or changed one as it was typed. */
export function matchInput(need: string, changed: boolean, input: NeedInput): MatchNeedInput {
  return need === NEW || changed ? { need: input } : { id: need };
}
