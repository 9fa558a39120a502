CREATE CONSTRAINT correction_id IF NOT EXISTS FOR (n:Correction) REQUIRE n.id IS UNIQUE;
CREATE INDEX correction_entry IF NOT EXISTS FOR (n:Correction) ON (n.entry);
CREATE INDEX correction_by IF NOT EXISTS FOR (n:Correction) ON (n.by);
