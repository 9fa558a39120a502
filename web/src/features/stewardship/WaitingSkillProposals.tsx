import { Alert, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '~/features/access/viewer';
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
  const { t } = useTranslation();
  const { administersAll } = useViewer();
  const [{ data }] = useQuery({ query: CountDocument, pause: !administersAll, requestPolicy: 'cache-and-network' });
  const count = administersAll ? (data?.skillProposals.totalCount ?? 0) : 0;
  if (count === 0) return null;
  return (
    <Alert data-color="info">
      <DsLink asChild>
        <Link to="/taxonomy">{t('taxonomy.waiting', { count })}</Link>
      </DsLink>
    </Alert>
  );
}
