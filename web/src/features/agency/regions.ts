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

/** A county's name by its code; the code where it is none, or until they have come. */
export function useCountyName(): (code: string) => string {
  const regions = useRegions();
  return (code) => regions.find((each) => each.code === code)?.name ?? code;
}

/** The counties by code; empty until they have come. */
export function useRegions(): { code: string; name: string }[] {
  const [{ data }] = useQuery({ query: RegionsQuery });
  return data?.regions ?? [];
}
