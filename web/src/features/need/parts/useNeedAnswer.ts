import { useMemo } from 'react';
import { useAnswer } from '~/features/matching/answers';
import { toInput } from './draft';
import { matchInput } from './matchInput';
import type { NeedBase } from './storedNeed';
import { useDraft, useDraftOwner } from './useDraft';

/** The draft of a need together with the answer to it. */
export function useNeedAnswer({ need, base, version, agency }: NeedBase & { agency: string }) {
  const drafted = useDraft(need, useDraftOwner(agency), { value: base, version });
  const { draft, changed } = drafted;
  const input = useMemo(() => toInput(draft, agency), [draft, agency]);
  const asked = useMemo(() => input && matchInput(need, changed, input), [need, changed, input]);
  return { ...drafted, input, asked, ...useAnswer(asked) };
}
