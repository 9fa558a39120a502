import { useCallback, useMemo, useState } from 'react';
import { createRequest, useQuery, type AnyVariables, type UseQueryArgs } from 'urql';
import { failuresOf, type Failure } from '~/api/failure';

/**
 * A query whose answer stays when asking again fails, so that a form that stands on it keeps what was typed. `failed` says why
 * it failed, and belongs beside what is shown.
 */
export function useLastingQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
): { data: Data | undefined; failed: Failure[] | null; fetching: boolean; again: () => void } {
  const [{ data, error, fetching, operation }, ask] = useQuery(args);
  const [last, setLast] = useState<{ key: number; data: Data } | null>(null);
  const { key } = createRequest(args.query, args.variables as Variables);
  // Until the answer to other variables has come, there is still the one to those before.
  const answered = operation?.key === key;
  const now = answered ? data : undefined;
  if (now && !error && now !== last?.data) setLast({ key, data: now });
  const kept = last?.key === key ? last.data : undefined;
  const failed = useMemo(() => (answered && error ? failuresOf(error) : null), [answered, error]);
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return {
    data: error ? (kept ?? now) : (now ?? kept),
    failed,
    fetching,
    again,
  };
}
