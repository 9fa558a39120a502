CREATE CONSTRAINT shortlist_entry_id IF NOT EXISTS FOR (n:ShortlistEntry) REQUIRE n.id IS UNIQUE;
CREATE INDEX shortlist_entry_by IF NOT EXISTS FOR (n:ShortlistEntry) ON (n.by);
CREATE INDEX shortlist_entry_noted_by IF NOT EXISTS FOR (n:ShortlistEntry) ON (n.notedBy);
CREATE CONSTRAINT shortlist_share_id IF NOT EXISTS FOR (n:ShortlistShare) REQUIRE n.id IS UNIQUE;
CREATE INDEX shortlist_share_by IF NOT EXISTS FOR (n:ShortlistShare) ON (n.by);
CREATE CONSTRAINT need_watch_id IF NOT EXISTS FOR (n:NeedWatch) REQUIRE n.id IS UNIQUE;
CREATE INDEX need_watch_account IF NOT EXISTS FOR (n:NeedWatch) ON (n.account);
