import { useParams, useSearch } from '@tanstack/react-router';
import { ListedNeedsPage } from '~/features/need/ListedNeedsPage';
import { NeedMatchesPage } from '~/features/need/NeedMatchesPage';
import { NeedMatchPage } from '~/features/need/NeedMatchPage';
import { NeedPage } from '~/features/need/NeedPage';
import { NeedsPage } from '~/features/need/NeedsPage';
import { ShortlistPage } from '~/features/shortlist/ShortlistPage';

export const Needs = NeedsPage;

export const ListedNeeds = ListedNeedsPage;

export function Need() {
  const { need } = useParams({ from: '/needs/$need' });
  const { skill, role } = useSearch({ from: '/needs/$need' });
  return <NeedPage need={need} skill={skill} role={role} />;
}

export function Matches() {
  const { need } = useParams({ from: '/needs/$need/matches' });
  return <NeedMatchesPage need={need} />;
}

export function Shortlist() {
  const { need } = useParams({ from: '/needs/$need/shortlist' });
  return <ShortlistPage need={need} key={need} />;
}

export function Match() {
  const { need, rank } = useParams({ from: '/needs/$need/matches/$rank' });
  return <NeedMatchPage need={need} rank={Number(rank)} />;
}
