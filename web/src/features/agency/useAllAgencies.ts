import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '~/generated/gql';
import type { FragmentType } from '~/generated/fragment-masking';
import type { AgencyNameFragment } from './AgencyName';

const AllAgenciesQuery = graphql(`
  query AllAgencies($after: String) {
    agencies(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...AgencyName
        }
      }
    }
  }
`);

type Named = { id: string } & FragmentType<typeof AgencyNameFragment>;

/** All agencies by name, page after page as they come; none where they are not `wanted`. */
export function useAllAgencies(wanted: boolean): Named[] {
  const client = useClient();
  const [agencies, setAgencies] = useState<Named[]>([]);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    const load = async () => {
      const all: Named[] = [];
      let after: string | null | undefined = null;
      do {
        const { data } = await client.query(AllAgenciesQuery, { after }).toPromise();
        if (!data || left) return;
        all.push(...data.agencies.edges.map(({ node }) => node));
        setAgencies([...all]);
        after = data.agencies.pageInfo.hasNextPage ? data.agencies.pageInfo.endCursor : null;
      } while (after);
    };
    void load();
    return () => {
      left = true;
    };
  }, [client, wanted]);
  return agencies;
}
