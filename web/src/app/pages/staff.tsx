import { useParams } from '@tanstack/react-router';
import { CorrectPersonPage } from '~/features/person/CorrectPersonPage';
import { StaffPage } from '~/features/person/StaffPage';

export const Staff = StaffPage;

export function CorrectPerson() {
  const { id } = useParams({ from: '/staff/$id/correct' });
  return <CorrectPersonPage id={id} />;
}
