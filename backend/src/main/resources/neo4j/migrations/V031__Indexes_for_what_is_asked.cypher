CREATE INDEX audit_entry_kind IF NOT EXISTS FOR (n:AuditEntry) ON (n.kind, n.number);
CREATE INDEX need_event_by IF NOT EXISTS FOR (n:NeedEvent) ON (n.by);
CREATE INDEX skill_change_by IF NOT EXISTS FOR (n:SkillChange) ON (n.by);
CREATE INDEX skill_proposal_by IF NOT EXISTS FOR (n:SkillProposal) ON (n.by);
CREATE INDEX agency_event_by IF NOT EXISTS FOR (n:AgencyEvent) ON (n.by);
CREATE INDEX unmet_demand_entry IF NOT EXISTS FOR (n:UnmetDemand) ON (n.entry);
