import { useState } from 'react';
import { failuresOf, overtakenBy, type Failure } from '~/api/failure';
import type { CombinedError } from 'urql';

/**
 * Why a form was not saved. Whom somebody has overtaken reads what is stored anew, by `again`; `Overtaken` tells them where there
 * are two versions to be shown, and `others`, for `Failed`, wherever there are not, so that one of them always does.
 */
export function useRefused(edited: { overtaken: boolean; reset: () => void }, again: () => void) {
  const [failures, setFailures] = useState<Failure[]>([]);
  const conflict = overtakenBy(failures);
  const clear = () => setFailures([]);
  return {
    failures,
    /** What `Overtaken` is to say; null where there are no two versions. */
    overtaken: edited.overtaken
      ? {
          changed: conflict?.changed,
          refused: !!conflict,
          onTheirs: () => {
            clear();
            edited.reset();
          },
        }
      : null,
    /** All that `Overtaken` does not say. */
    others: edited.overtaken ? failures.filter((each) => each !== conflict) : failures,
    refuse: (error: CombinedError | Failure[]) => {
      const refused = Array.isArray(error) ? error : failuresOf(error);
      setFailures(refused);
      if (overtakenBy(refused)) again();
    },
    clear,
  };
}
