CREATE INDEX rank_contest_waiting IF NOT EXISTS FOR (n:RankContest) ON (n.waiting);
