MATCH (s:Search) WHERE s.people IS NOT NULL
UNWIND s.people AS line
WITH s, split(line, ' ')[0] AS rank, line
MATCH (p:Person {id: substring(line, size(rank) + 1)})
MERGE (s)-[g:GAVE {as: 'match'}]->(p)
SET g.rank = toInteger(rank);
MATCH (s:Search) WHERE s.nearMisses IS NOT NULL
UNWIND s.nearMisses AS line
WITH s, split(line, ' ')[0] AS rank, line
MATCH (p:Person {id: substring(line, size(rank) + 1)})
MERGE (s)-[g:GAVE {as: 'near-miss'}]->(p)
SET g.rank = toInteger(rank);
MATCH (s:Search)
OPTIONAL MATCH (e:AuditEntry {about: s.id, kind: 'search'})
OPTIONAL MATCH (a:Account {id: s.account})
SET s.entry = e.number, s.roles = [role IN coalesce(a.roles, []) WHERE role IN ['manager', 'hr-planner']]
REMOVE s.people, s.nearMisses;
MATCH (e:AuditEntry {kind: 'view'})
MATCH (p:Person {id: e.about})
OPTIONAL MATCH (a:Account {id: e.account})
CREATE (v:View {entry: e.number, at: datetime(e.at), account: e.account, roles: coalesce(a.roles, [])})-[:OF]->(p)
WITH v, a
MATCH (a)-[:ACTS_FOR]->(g:Agency)
CREATE (v)-[:BY]->(g);
