import { MyProfilePage } from '~/features/person/MyProfilePage';

export const Me = MyProfilePage;
