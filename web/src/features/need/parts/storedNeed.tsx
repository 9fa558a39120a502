import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isMissing, type Failure } from '~/api/failure';
import { skillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import { readFragment } from '~/generated/fragment-masking';
import type { NeedAct, NeedStatus, StoredNeedFragment } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Page } from '~/kit/Page';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { Waiting } from '~/kit/Waiting';
import { emptyDraft, type Draft } from './draft';

export const StoredNeedDocument = graphql(`
  fragment StoredNeed on Need {
    id
    version
    agency {
      id
    }
    title
    purpose
    share
    from
    to
    remote
    languages
    headcount
    splittable
    smallestPart
    securityClass
    status
    acts
    places {
      code
    }
    skills {
      level
      weight
      must
      exactly
      skill {
        id
        ...SkillName
      }
    }
  }
`);

const NeedDocument = graphql(`
  query Need($id: ID!) {
    need(id: $id) {
      ...StoredNeed
    }
  }
`);

export function draftOf(need: StoredNeedFragment): Draft {
  return {
    title: need.title,
    purpose: need.purpose,
    skills: need.skills.map(({ skill, level, weight, must, exactly }) => ({
      skill: skillRef(skill),
      level,
      weight,
      must,
      exactly,
    })),
    share: String(need.share),
    from: need.from,
    to: need.to,
    places: need.places.map(({ code }) => code),
    remote: need.remote,
    languages: need.languages,
    headcount: String(need.headcount),
    splittable: need.splittable,
    smallestPart: need.splittable ? String(need.smallestPart) : null,
    securityClass: need.securityClass,
  };
}

/** The address of a need that is not stored yet. */
export const NEW = 'new';

export interface NeedBase {
  /** The address: an id, or `new`. */
  need: string;
  base: Draft;
  /** That the stored need has; null for a new one. */
  version: string | null;
  /** The agency that asks, where the need is stored. */
  agency: string | null;
  /** Null for a new one. */
  status: NeedStatus | null;
  /** What the viewer may do to the stored need now; nothing yet to a new one. */
  acts: NeedAct[];
  /** Why it could not be asked for again, where it could not. */
  failed: Failure[] | null;
  /** Asks the server for it again. */
  again: () => void;
}

/** A new need may be saved by whoever writes it, a stored one by whom it says so to. */
export const maySave = (need: string, acts: NeedAct[]) => need === NEW || acts.includes('CHANGE');

const nothing = emptyDraft();

/** Finds the stored need that an address names, or an empty one, and hands it on. */
export function WithNeed({ need, children }: { need: string; children: (base: NeedBase) => ReactNode }) {
  const { t } = useTranslation();
  const { data, failed, again } = useLastingQuery({
    query: NeedDocument,
    variables: { id: need },
    pause: need === NEW,
    requestPolicy: 'cache-and-network',
  });
  const stored = readFragment(StoredNeedDocument, data?.need);
  const base = useMemo<NeedBase | null>(() => {
    if (need === NEW) {
      return { need, base: nothing, version: null, agency: null, status: null, acts: [], failed: null, again };
    }
    return stored
      ? {
          need,
          base: draftOf(stored),
          version: stored.version,
          agency: stored.agency.id,
          status: stored.status,
          acts: stored.acts,
          failed,
          again,
        }
      : null;
  }, [need, stored, failed, again]);
  if (base) return children(base);
  if (!data && !failed) return <Waiting page rows={5} doing={t('need.loading')} />;
  const missing = isMissing(failed ?? []);
  return (
    <Page
      above={<Back to="/needs" page={t('needs.title')} />}
      title={t(missing ? 'need.missing.title' : 'error.title')}
    >
      {failed && !missing ? (
        <Failed failures={failed} onRetry={again} />
      ) : (
        <Empty title={t('need.missing.what')} text={t('need.missing.text')} />
      )}
    </Page>
  );
}
