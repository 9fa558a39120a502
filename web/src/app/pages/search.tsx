import { useLocation, useParams, useSearch } from '@tanstack/react-router';
import { SearchPage } from '~/features/lookup/SearchPage';
import { RolePage } from '~/features/role/RolePage';

export function Search() {
  const { q = '' } = useSearch({ from: '/search' });
  const submission = useLocation({ select: ({ state }) => state.submission });
  return <SearchPage key={q} query={q} submission={submission} />;
}

export function Role() {
  const { id } = useParams({ from: '/roles/$id' });
  return <RolePage key={id} id={id} />;
}
