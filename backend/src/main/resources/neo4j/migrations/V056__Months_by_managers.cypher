CREATE CONSTRAINT months_proposal_id IF NOT EXISTS FOR (n:MonthsProposal) REQUIRE n.id IS UNIQUE;
CREATE INDEX months_proposal_answered_by IF NOT EXISTS FOR (n:MonthsProposal) ON (n.answeredBy);
CREATE CONSTRAINT capacity_change_id IF NOT EXISTS FOR (n:CapacityChange) REQUIRE n.id IS UNIQUE;
CREATE INDEX capacity_change_by IF NOT EXISTS FOR (n:CapacityChange) ON (n.by);
CREATE INDEX months_proposal_waiting IF NOT EXISTS FOR (n:MonthsProposal) ON (n.waiting);
