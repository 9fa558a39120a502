MATCH (:Agency)-[s:SHARES_WITH {purpose: 'internal'}]->(:Agency) WHERE s.from >= date()
DELETE s;
MATCH (:Agency)-[s:SHARES_WITH {purpose: 'internal'}]->(:Agency) WHERE s.to IS NULL OR s.to >= date()
SET s.to = date() - duration({days: 1});
