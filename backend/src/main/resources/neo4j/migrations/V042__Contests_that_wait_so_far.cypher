MATCH (c:RankContest) WHERE c.answer IS NULL SET c.waiting = true;
