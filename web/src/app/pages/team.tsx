import { useParams, useSearch } from '@tanstack/react-router';
import { TeamMonthsPage } from '~/features/capacity/TeamMonthsPage';
import { TeamPage } from '~/features/person/TeamPage';

export function Team() {
  const { unit } = useSearch({ from: '/team' });
  return <TeamPage key={unit} first={unit} />;
}

export function TeamMonths() {
  const { person } = useParams({ from: '/team/$person/months' });
  return <TeamMonthsPage key={person} person={person} />;
}
