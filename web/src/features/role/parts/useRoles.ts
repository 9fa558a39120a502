import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '~/generated/gql';
import type { RoleProfilesQuery as Result } from '~/generated/graphql';

const RoleProfilesQuery = graphql(`
  query RoleProfiles($language: Language!, $after: String) {
    roleProfiles(language: $language, first: 100, after: $after) {
      edges {
        node {
          id
          scheme
          bridge
          nameSv: name(language: SV) {
            text
          }
          nameEn: name(language: EN) {
            text
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Role = Result['roleProfiles']['edges'][number]['node'];

/** All role profiles, by name, page after page: a foreign framework has more than one page holds. */
export function useRoles(language: 'SV' | 'EN'): Role[] {
  const client = useClient();
  const [roles, setRoles] = useState<Role[]>([]);
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const all: Role[] = [];
      let after: string | null | undefined;
      do {
        const result = await client.query(RoleProfilesQuery, { language, after }).toPromise();
        const page = result.data?.roleProfiles;
        all.push(...(page?.edges.map(({ node }) => node) ?? []));
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      if (wanted) setRoles(all);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [client, language]);
  return roles;
}
