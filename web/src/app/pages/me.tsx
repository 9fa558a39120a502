import { useSearch } from '@tanstack/react-router';
import { DescribePage } from '~/features/person/DescribePage';
import { MyProfilePage } from '~/features/person/MyProfilePage';
import { VisibilityPage } from '~/features/person/VisibilityPage';

export const Me = MyProfilePage;

export const Visibility = VisibilityPage;

export function Describe() {
  const { step = 1 } = useSearch({ from: '/me/skills' });
  return <DescribePage step={step} />;
}
