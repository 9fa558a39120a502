import { useParams } from '@tanstack/react-router';
import { ImportPage } from '~/features/exchange/ImportPage';
import { ImportsPage } from '~/features/exchange/ImportsPage';

export const Imports = ImportsPage;

export function Import() {
  const { id } = useParams({ from: '/admin/imports/$id' });
  return <ImportPage id={id} />;
}
