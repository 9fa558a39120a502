import { Alert, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Only } from '~/features/access/Only';
import { graphql } from '~/generated/gql';

const CountDocument = graphql(`
  query CountOfSkillProposals {
    skillProposals(status: WAITING, first: 1) {
      totalCount
    }
  }
`);

/** For whoever decides: that proposals for the list of skills wait. */
export function WaitingSkillProposals() {
  return (
    <Only everywhere>
      <Count />
    </Only>
  );
}

function Count() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: CountDocument, requestPolicy: 'cache-and-network' });
  const count = data?.skillProposals.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <Alert data-color="info">
      <DsLink asChild>
        <Link to="/taxonomy">{t('taxonomy.waiting', { count })}</Link>
      </DsLink>
    </Alert>
  );
}
