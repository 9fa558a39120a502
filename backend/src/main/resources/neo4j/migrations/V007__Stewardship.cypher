CREATE CONSTRAINT skill_change_id IF NOT EXISTS FOR (n:SkillChange) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT skill_proposal_id IF NOT EXISTS FOR (n:SkillProposal) REQUIRE n.id IS UNIQUE;
CREATE INDEX skill_proposal_status IF NOT EXISTS FOR (n:SkillProposal) ON (n.status);
CREATE INDEX skill_change_number IF NOT EXISTS FOR (n:SkillChange) ON (n.number);
