import { TeamPage } from '~/features/person/TeamPage';

export const Team = TeamPage;
