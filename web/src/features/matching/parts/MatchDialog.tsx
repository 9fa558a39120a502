import { Dialog, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { MatchDetails } from '../MatchDetails';
import { useSpecialistName } from '../useSpecialist';
import type { Match } from './match';

/** The whole explanation of somebody who has no page of their own in the answer: who nearly fits, or gives a part. */
export function MatchDialog({ match, onClose }: { match: Match; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open onClose={onClose} closeButton={t('close')} aria-labelledby="match-dialog" className="match-dialog">
      <Heading level={2} data-size="xs" id="match-dialog">
        {useSpecialistName()(match.specialist)}
      </Heading>
      <MatchDetails match={match} />
    </Dialog>
  );
}
