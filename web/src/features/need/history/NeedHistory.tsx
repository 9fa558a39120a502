import { Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { graphql } from '~/generated/gql';
import type { NeedHistoryQuery } from '~/generated/graphql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';
import { useChangeWords } from './changeWords';

const NeedHistoryDocument = graphql(`
  query NeedHistory($need: ID!) {
    need(id: $need) {
      id
      history {
        at
        step
        by
        changes {
          ...NeedChange
        }
      }
    }
  }
`);

type Event = NonNullable<NeedHistoryQuery['need']>['history'][number];

/** Who changed what of a stored need, folded until somebody asks. */
export function NeedHistory({ need }: { need: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Details className="need-history" open={open} onToggle={() => setOpen(!open)}>
      <Details.Summary>{t('history.title')}</Details.Summary>
      <Details.Content>{open && <Events need={need} />}</Details.Content>
    </Details>
  );
}

function Events({ need }: { need: string }) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: NeedHistoryDocument,
    variables: { need },
    requestPolicy: 'cache-and-network',
  });
  const events = data?.need?.history;
  if (error && !events) {
    return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  }
  if (!events) return <Waiting rows={3} doing={t('history.asking')} />;
  if (events.length === 0) return <p className="subtle">{t('history.none')}</p>;
  return (
    <ol className="history">
      {events.map((event, index) => (
        <Entry key={events.length - index} event={event} />
      ))}
    </ol>
  );
}

function Entry({ event: { at, step, by, changes } }: { event: Event }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const words = useChangeWords();
  return (
    <li>
      <p>
        <strong>{t(`history.step.${step}`)}</strong>{' '}
        <span className="subtle">{by ? t('history.by', { by, at: moment(at) }) : moment(at)}</span>
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change, index) => (
            <li key={index}>{words(change)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
