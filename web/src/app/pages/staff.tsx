import { useParams, useSearch } from '@tanstack/react-router';
import { CorrectPersonPage } from '~/features/person/CorrectPersonPage';
import { StaffPage } from '~/features/person/StaffPage';

export function Staff() {
  const { name } = useSearch({ from: '/staff' });
  return <StaffPage key={name} name={name} />;
}

export function CorrectPerson() {
  const { id } = useParams({ from: '/staff/$id/correct' });
  return <CorrectPersonPage id={id} />;
}
