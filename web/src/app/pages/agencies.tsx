import { useParams, useSearch } from '@tanstack/react-router';
import { useViewer } from '~/features/access/viewer';
import { AgenciesPage, isState } from '~/features/agency/AgenciesPage';
import { AgencyChangePage } from '~/features/agency/AgencyChangePage';
import { AgencyPage } from '~/features/agency/AgencyPage';
import { isChangeName } from '~/features/agency/changeNames';
import { NotFoundPage } from '../NotFoundPage';

export function Agencies() {
  const { q = '', state } = useSearch({ from: '/admin/agencies' });
  return <AgenciesPage query={q} state={isState(state) ? state : undefined} />;
}

export function Agency() {
  const { agency } = useParams({ from: '/admin/agencies/$agency' });
  const { administersAll } = useViewer();
  return <AgencyPage key={agency} id={agency} administers={administersAll} />;
}

export function AgencyChange() {
  const { agency, change } = useParams({ from: '/admin/agencies/$agency/$change' });
  const { administersAll } = useViewer();
  if (!isChangeName(change)) return <NotFoundPage />;
  return <AgencyChangePage id={agency} name={change} administers={administersAll} />;
}
