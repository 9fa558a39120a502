MATCH (a:Account)
WHERE any(role IN a.roles WHERE NOT role IN ['employee', 'manager'])
OPTIONAL MATCH (a)-[:IS]->(p:Person)
WITH a, p, COLLECT {
  MATCH (p)-[e:EMPLOYED]->(:Unit)-[:PART_OF*]->(g:Agency)
  WHERE e.from <= date() AND (e.to IS NULL OR e.to >= date())
  RETURN DISTINCT g.id
} AS employers
WHERE (p IS NULL OR size(employers) > 0)
  AND (coalesce(a.everywhere, false) OR NOT EXISTS { (a)-[:ACTS_FOR]->(g:Agency) WHERE g.id IN employers })
SET a.unansweredUntil = date() + duration({months: 3});
