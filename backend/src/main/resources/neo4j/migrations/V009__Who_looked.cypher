CREATE CONSTRAINT view_entry IF NOT EXISTS FOR (n:View) REQUIRE n.entry IS UNIQUE;
CREATE INDEX audit_entry_account IF NOT EXISTS FOR (n:AuditEntry) ON (n.account);
CREATE INDEX person_erased IF NOT EXISTS FOR (n:Person) ON (n.erased);
CREATE CONSTRAINT rank_contest_id IF NOT EXISTS FOR (n:RankContest) REQUIRE n.id IS UNIQUE;
