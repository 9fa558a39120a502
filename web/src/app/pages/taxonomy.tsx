import { useParams, useSearch } from '@tanstack/react-router';
import { isChangeName } from '~/features/stewardship/changeNames';
import { TaxonomyChangePage } from '~/features/stewardship/TaxonomyChangePage';
import { TaxonomyPage } from '~/features/stewardship/TaxonomyPage';
import { NotFoundPage } from '../NotFoundPage';

export const Taxonomy = TaxonomyPage;

export function TaxonomyChange() {
  const { change } = useParams({ from: '/taxonomy/$change' });
  const { skill, label } = useSearch({ from: '/taxonomy/$change' });
  if (!isChangeName(change)) return <NotFoundPage />;
  return <TaxonomyChangePage key={change} name={change} skill={skill} label={label} />;
}
