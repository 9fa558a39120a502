import { useParams } from '@tanstack/react-router';
import { TeamMonthsPage } from '~/features/capacity/TeamMonthsPage';
import { TeamPage } from '~/features/person/TeamPage';

export const Team = TeamPage;

export function TeamMonths() {
  const { person } = useParams({ from: '/team/$person/months' });
  return <TeamMonthsPage key={person} person={person} />;
}
