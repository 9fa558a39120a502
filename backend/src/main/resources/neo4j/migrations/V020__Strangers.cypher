CREATE CONSTRAINT stranger_subject IF NOT EXISTS FOR (n:Stranger) REQUIRE n.subject IS UNIQUE;
CREATE INDEX stranger_trail IF NOT EXISTS FOR (n:Stranger) ON (n.trail);
