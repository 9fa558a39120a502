import { graphql } from '~/generated/gql';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { Labelled, pick } from '~/kit/Labelled';

export const AgencyNameFragment = graphql(`
  fragment AgencyName on Agency {
    id
    nameSv: name(language: SV) {
      text
      language
    }
    nameEn: name(language: EN) {
      text
      language
    }
  }
`);

export function AgencyName({ agency }: { agency: FragmentType<typeof AgencyNameFragment> }) {
  const { nameSv, nameEn } = readFragment(AgencyNameFragment, agency);
  return <Labelled sv={nameSv} en={nameEn} />;
}

/** The name as plain text, for options, files and labels that speech reads. */
export function agencyName(agency: FragmentType<typeof AgencyNameFragment>, language: string): string {
  const { nameSv, nameEn } = readFragment(AgencyNameFragment, agency);
  return pick(language, nameSv, nameEn).text;
}
