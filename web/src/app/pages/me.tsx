import { useSearch } from '@tanstack/react-router';
import { MyMonthsPage } from '~/features/capacity/MyMonthsPage';
import { AboutMePage } from '~/features/person/AboutMePage';
import { DescribePage } from '~/features/person/DescribePage';
import { MyProfilePage } from '~/features/person/MyProfilePage';
import { VisibilityPage } from '~/features/person/VisibilityPage';
import { ErasePage } from '~/features/rights/ErasePage';
import { ExtractPage } from '~/features/rights/ExtractPage';
import { MyDataPage } from '~/features/rights/MyDataPage';

export const Me = MyProfilePage;

export const Visibility = VisibilityPage;

export const AboutMe = AboutMePage;

export const MyMonths = MyMonthsPage;

export function Describe() {
  const { step = 1 } = useSearch({ from: '/me/skills' });
  return <DescribePage step={step} />;
}

export const MyData = MyDataPage;

export const Extract = ExtractPage;

export const Erase = ErasePage;
