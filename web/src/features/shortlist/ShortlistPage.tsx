import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf, type Failure } from '~/api/failure';
import { AgencyName } from '~/features/agency/AgencyName';
import type { Specialist } from '~/features/matching/useSpecialist';
import { graphql } from '~/generated/gql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { pick } from '~/kit/Labelled';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import { ListedSpecialist } from './parts/ListedSpecialist';
import { ShareShortlist } from './parts/ShareShortlist';
import { useKeep } from './useKeep';

const ShortlistDocument = graphql(`
  query Shortlist($need: ID!) {
    shortlist(need: $need) {
      need
      titleSv: title(language: SV)
      titleEn: title(language: EN)
      mine
      over
      open
      shareable
      agency {
        id
        ...AgencyName
      }
      readers {
        person
        name
        title
        reads
      }
      entries {
        id
        ...ListedSpecialist
      }
    }
  }
`);

const NeedStatusDocument = graphql(`
  query ShortlistNeed($need: ID!) {
    need(id: $need) {
      id
      status
    }
  }
`);

/** Whom somebody who was taken off was, to be put back. */
interface Gone {
  name: string;
  specialist: Specialist;
  note: string;
}

/** Whom planners keep for a need, for them and for the colleagues with whom they share it. */
export function ShortlistPage({ need }: { need: string }) {
  const { t, i18n } = useTranslation();
  const [{ data, error }, ask] = useQuery({
    query: ShortlistDocument,
    variables: { need },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const { keep, keeping } = useKeep();
  const [gone, setGone] = useState<Gone | null>(null);
  const [back, setBack] = useState<string | null>(null);
  const [failures, setFailures] = useState<Failure[]>([]);
  const [sharing, setSharing] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    told.current?.focus();
  }, [gone, back]);
  const list = data?.shortlist;
  if (!list) {
    return (
      <Page title={t('shortlist.title')}>
        {error ? (
          error.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_FOUND') ? (
            <Empty title={t('shortlist.missing.title')} text={t('shortlist.missing.text')} />
          ) : (
            <Failed failures={failuresOf(error)} onRetry={again} />
          )
        ) : (
          <Waiting rows={4} height={120} doing={t('shortlist.asking')} />
        )}
      </Page>
    );
  }
  const title = pick(i18n.language, list.titleSv, list.titleEn) || t('shortlist.untitled');
  const putBack = () => {
    if (!gone || keeping) return;
    void keep(need, gone.specialist, gone.note || undefined).then(({ already, error: refused }) => {
      if (refused) {
        setFailures(failuresOf(refused));
        return;
      }
      setFailures([]);
      const lost = already && gone.note !== '';
      setBack(t(lost ? 'shortlist.wasBack' : 'shortlist.isBack', { name: gone.name, note: gone.note }));
      setGone(null);
      again();
    });
  };
  return (
    <Page
      id={`shortlist ${need}`}
      above={
        list.mine ? (
          <Back to="/needs/$need/matches" params={{ need }} page={title} />
        ) : (
          <Back to="/" page={t('shortlist.toStart')} />
        )
      }
      title={t('shortlist.title')}
      lead={
        <>
          {title} · <AgencyName agency={list.agency} />
        </>
      }
      actions={
        list.shareable && (
          <Button variant="secondary" aria-haspopup="dialog" onClick={() => setSharing(true)}>
            {t('shortlist.share.action')}
          </Button>
        )
      }
    >
      {error && <Failed failures={failuresOf(error)} onRetry={again} />}
      {failures.length > 0 && <Failed failures={failures} />}
      {gone && (
        <Notice kind="changed" ref={told}>
          {t('shortlist.gone', { name: gone.name })}{' '}
          {list.open && (
            <Button variant="tertiary" data-size="sm" onClick={putBack}>
              {t('shortlist.putBack')}
            </Button>
          )}
        </Notice>
      )}
      {back && <Notice ref={told}>{back}</Notice>}
      {list.over ? <p>{t('shortlist.over')}</p> : list.mine && !list.open && <WhyNotOpen need={need} />}
      {list.entries.length === 0 ? (
        <Empty
          title={t('shortlist.empty.title')}
          text={t(list.open ? 'shortlist.empty.text' : 'shortlist.empty.nobody')}
          action={
            list.open && (
              <Button asChild>
                <Link to="/needs/$need/matches" params={{ need }}>
                  {t('shortlist.empty.action')}
                </Link>
              </Button>
            )
          }
        />
      ) : (
        <>
          <p className="subtle">{t('shortlist.recorded')}</p>
          <ul className="plain shortlist">
            {list.entries.map((entry) => (
              <ListedSpecialist
                key={entry.id}
                entry={entry}
                mine={list.mine}
                matched={list.mine && !list.over}
                undoable={list.open}
                again={again}
                onGone={(was) => {
                  setFailures([]);
                  setBack(null);
                  setGone(was);
                  again();
                }}
              />
            ))}
          </ul>
        </>
      )}
      {sharing && (
        <ShareShortlist
          need={need}
          agency={list.agency.id}
          readers={list.readers}
          again={again}
          onClose={() => setSharing(false)}
        />
      )}
    </Page>
  );
}

/** Why nobody can be kept for a need whose last month has not passed: it is a draft, or closed. */
function WhyNotOpen({ need }: { need: string }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({
    query: NeedStatusDocument,
    variables: { need },
    requestPolicy: 'cache-and-network',
  });
  const status = data?.need?.status;
  if (!status || status === 'OPEN') return null;
  return <p className="subtle">{t(status === 'DRAFT' ? 'shortlist.draft' : 'shortlist.closed')}</p>;
}
