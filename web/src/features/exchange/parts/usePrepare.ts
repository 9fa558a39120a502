import { useMutation } from 'urql';
import { graphql } from '~/generated/gql';
import type { ImportKind } from '~/generated/graphql';

const PrepareImportDocument = graphql(`
  mutation PrepareImport($input: PrepareImportInput!) {
    prepareImport(input: $input) {
      job {
        id
      }
    }
  }
`);

/** Prepares an import and gives its id; null where that was refused. */
export function usePrepare() {
  const [{ fetching, error }, run] = useMutation(PrepareImportDocument);
  const prepare = async (kind: ImportKind, agency: string | null): Promise<string | null> => {
    const { data } = await run({ input: { kind, agency } });
    return data?.prepareImport.job.id ?? null;
  };
  return { prepare, preparing: fetching, error };
}
