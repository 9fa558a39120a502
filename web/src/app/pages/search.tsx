import { useLocation, useParams, useSearch } from '@tanstack/react-router';
import { useViewer } from '~/features/access/viewer';
import { SearchPage } from '~/features/lookup/SearchPage';
import { AddToProfile } from '~/features/person/AddToProfile';
import { RolePage } from '~/features/role/RolePage';

export function Search() {
  const { q = '' } = useSearch({ from: '/search' });
  const submission = useLocation({ select: ({ state }) => state.submission });
  return <SearchPage key={q} query={q} submission={submission} />;
}

export function Role() {
  const { id } = useParams({ from: '/roles/$id' });
  const { person } = useViewer();
  return <RolePage key={id} id={id} act={person ? (skill) => <AddToProfile skill={skill} size="sm" /> : undefined} />;
}
