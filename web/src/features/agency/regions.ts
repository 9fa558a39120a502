import { useQuery } from 'urql';
import { graphql } from '~/generated/gql';

const RegionsQuery = graphql(`
  query Regions {
    regions {
      code
      name
    }
  }
`);

/** The counties by code; empty until they have come. */
export function useRegions(): { code: string; name: string }[] {
  const [{ data }] = useQuery({ query: RegionsQuery });
  return data?.regions ?? [];
}
