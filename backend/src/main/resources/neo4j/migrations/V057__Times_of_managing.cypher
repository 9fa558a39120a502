MATCH (r:ImportedRow {file: 'managers.csv'}) WHERE size(r.key) = 2
OPTIONAL MATCH (:Unit {id: substring(r.key[0], 1)})<-[m:MANAGES]-(:Person {id: substring(r.key[1], 1)})
WITH r, collect(m)[0] AS m
WITH r, CASE WHEN m.from IS NULL THEN '' ELSE '=' + toString(m.from) END AS from,
     CASE WHEN m.to IS NULL THEN '' ELSE '=' + toString(m.to) END AS to,
     [i IN range(0, size(r.columns) - 1) WHERE r.columns[i] = 'from'][0] AS f,
     [i IN range(0, size(r.columns) - 1) WHERE r.columns[i] = 'to'][0] AS t
WITH r, f, t,
     CASE WHEN f IS NULL THEN from WHEN r.before IS NULL THEN r.after[f] ELSE r.before[f] END AS fromBefore,
     CASE WHEN f IS NULL THEN from WHEN r.after IS NULL THEN r.before[f] ELSE r.after[f] END AS fromAfter,
     CASE WHEN t IS NULL THEN to ELSE r.before[t] END AS toBefore,
     CASE WHEN t IS NULL THEN to ELSE r.after[t] END AS toAfter
CALL (r, f, fromBefore, fromAfter, toBefore, toAfter) {
  WITH r, f, fromBefore, fromAfter, toBefore, toAfter
  WHERE f IS NOT NULL AND r.before IS NOT NULL AND r.after IS NOT NULL
  MATCH (r)-[:OF]->(p)
  CREATE (gone:ImportedRow {
    import: r.import, run: r.run, number: r.number, file: r.file, key: r.key + fromBefore,
    columns: ['unit', 'person', 'from', 'to'], before: r.key + fromBefore + toBefore
  })-[:OF]->(p)
  SET r.after = r.key + fromAfter + toAfter, r.columns = ['unit', 'person', 'from', 'to']
  REMOVE r.before
}
SET r.key = r.key + fromAfter;
