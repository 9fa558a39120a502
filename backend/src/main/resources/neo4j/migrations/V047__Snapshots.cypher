CREATE CONSTRAINT snapshot_day IF NOT EXISTS FOR (n:Snapshot) REQUIRE n.day IS UNIQUE;
CREATE INDEX skill_count_day IF NOT EXISTS FOR (n:SkillCount) ON (n.day);
