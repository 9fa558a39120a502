import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Provider, useQuery } from 'urql';
import { clientFor } from '~/api/client';
import { failuresOf } from '~/api/failure';
import { useSignedOut } from '~/api/session';
import type { AgencyNameFragment } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import type { FragmentType } from '~/generated/fragment-masking';
import type { Role } from '~/generated/graphql';
import { Failed } from '~/kit/Failed';
import { Page } from '~/kit/Page';
import { readOfTab, writeOfTab } from '~/kit/storage';
import { Waiting } from '~/kit/Waiting';
import { nobodyReason, type NobodyReason } from './NobodyPage';

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      demo
      roles
      administersAll
      person {
        id
        name
        title
        protectedIdentity
      }
      agencies {
        id
        ...AgencyName
      }
    }
  }
`);

/** An agency with its name. */
export type ViewerAgency = { id: string } & FragmentType<typeof AgencyNameFragment>;

export interface Viewer {
  demo: boolean;
  roles: Role[];
  /** Whether the roles are for the installation itself, not only for the agencies acted for. */
  administersAll: boolean;
  person: { id: string; name: string; title: string | null; protectedIdentity: boolean } | null;
  agencies: ViewerAgency[];
  /** The agency that the viewer acts for now. */
  agency: ViewerAgency | null;
  chooseAgency: (id: string) => void;
  has: (role: Role) => boolean;
}

const ViewerContext = createContext<Viewer | null>(null);

const AGENCY = 'samsas.agency';

/**
 * Asks who is signed in before anything else is shown, and asks all else for the agency that they act for. `signedOut` is what somebody sees who is not, `nobody` somebody
 * whom nobody here knows.
 */
export function ViewerProvider({
  signedOut,
  nobody,
  children,
}: {
  signedOut: ReactNode;
  nobody: (reason: NobodyReason, retry: () => void) => ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const isSignedOut = useSignedOut();
  const [{ data, error }, again] = useQuery({ query: ViewerQuery });
  const [chosen, setChosen] = useState(() => readOfTab(AGENCY));
  const chooseAgency = useCallback((id: string) => {
    writeOfTab(AGENCY, id);
    setChosen(id);
  }, []);
  const viewer = useMemo<Viewer | null>(() => {
    if (!data) return null;
    const { agencies, roles, administersAll, person, demo } = data.viewer;
    return {
      demo,
      roles,
      administersAll,
      person: person ? { ...person, title: person.title ?? null } : null,
      agencies,
      agency: agencies.find(({ id }) => id === chosen) ?? agencies[0] ?? null,
      chooseAgency,
      has: (role) => roles.includes(role),
    };
  }, [data, chosen, chooseAgency]);

  const agency = viewer?.agency?.id ?? null;
  const client = useMemo(() => clientFor(agency), [agency]);

  if (viewer) {
    return (
      <ViewerContext value={viewer}>
        <Provider value={client}>{children}</Provider>
      </ViewerContext>
    );
  }
  if (isSignedOut) return signedOut;
  const retry = () => again({ requestPolicy: 'network-only' });
  const failures = error ? failuresOf(error) : [];
  const reason = nobodyReason(failures[0]?.reason);
  if (reason) return nobody(reason, retry);
  return (
    <main className="alone">
      {error ? (
        <Page title={t('error.title')}>
          <Failed failures={failures} onRetry={retry} />
        </Page>
      ) : (
        <Waiting page rows={4} />
      )}
    </main>
  );
}

export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer needs a ViewerProvider around it');
  return viewer;
}
