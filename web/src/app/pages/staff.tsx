import { StaffPage } from '~/features/person/StaffPage';

export const Staff = StaffPage;
