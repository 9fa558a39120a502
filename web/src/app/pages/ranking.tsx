import { RankingPage } from '~/features/ranking/RankingPage';

export const Ranking = RankingPage;
