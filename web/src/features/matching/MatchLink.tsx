import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { matchLinkId } from './matchLinkId';
import type { Match } from './parts/match';
import { useSpecialistName } from './useSpecialist';

/** A match by name, leading to its whole explanation. */
export function MatchLink({ match, need }: { match: Match; need: string }) {
  const name = useSpecialistName()(match.specialist);
  return (
    <DsLink asChild>
      <Link id={matchLinkId(match.rank)} to="/needs/$need/matches/$rank" params={{ need, rank: String(match.rank) }}>
        {name}
      </Link>
    </DsLink>
  );
}
