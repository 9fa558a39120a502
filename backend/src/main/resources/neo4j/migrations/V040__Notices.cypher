CREATE CONSTRAINT notice_id IF NOT EXISTS FOR (n:Notice) REQUIRE n.id IS UNIQUE;
CREATE INDEX notice_at IF NOT EXISTS FOR (n:Notice) ON (n.at);
CREATE INDEX notice_about IF NOT EXISTS FOR (n:Notice) ON (n.about);
CREATE INDEX notice_everywhere IF NOT EXISTS FOR (n:Notice) ON (n.everywhere);
