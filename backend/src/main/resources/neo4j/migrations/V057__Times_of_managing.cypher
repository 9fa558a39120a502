// Since somebody may manage a unit several times, the first day is part of what tells a row of managers.csv from others.
MATCH (r:ImportedRow {file: 'managers.csv'}) WHERE size(r.key) = 2
OPTIONAL MATCH (:Unit {id: substring(r.key[0], 1)})<-[m:MANAGES]-(:Person {id: substring(r.key[1], 1)})
WITH r, collect(m)[0] AS m
SET r.key = r.key + CASE WHEN m.from IS NULL THEN '' ELSE '=' + toString(m.from) END;
