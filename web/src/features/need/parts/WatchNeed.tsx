import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { failuresOf, type Failure } from '~/api/failure';
import { graphql } from '~/generated/gql';

const NeedWatchedDocument = graphql(`
  query NeedWatched($need: ID!) {
    need(id: $need) {
      id
      watched
    }
  }
`);

const WatchNeedDocument = graphql(`
  mutation WatchNeed($input: WatchNeedInput!) {
    watchNeed(input: $input) {
      need {
        id
        watched
      }
    }
  }
`);

const UnwatchNeedDocument = graphql(`
  mutation UnwatchNeed($input: UnwatchNeedInput!) {
    unwatchNeed(input: $input) {
      need {
        id
        watched
      }
    }
  }
`);

/** Watches a stored need, so that the first page says how many newly match it, or stops. Nothing until it is known which. */
export function WatchNeed({
  need,
  onDone,
  onFailed,
}: {
  need: string;
  onDone: (done: string) => void;
  onFailed: (failures: Failure[]) => void;
}) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: NeedWatchedDocument, variables: { need } });
  const [watching, watch] = useMutation(WatchNeedDocument);
  const [stopping, unwatch] = useMutation(UnwatchNeedDocument);
  if (!data?.need) return null;
  const { watched } = data.need;
  const busy = watching.fetching || stopping.fetching;
  return (
    <Button
      variant="secondary"
      aria-disabled={busy}
      onClick={() => {
        if (busy) return;
        void (watched ? unwatch : watch)({ input: { need } }).then(({ error }) =>
          error ? onFailed(failuresOf(error)) : onDone(t(watched ? 'watch.stopped' : 'watch.begun')),
        );
      }}
    >
      {t(watched ? 'watch.stop' : 'watch.begin')}
    </Button>
  );
}
