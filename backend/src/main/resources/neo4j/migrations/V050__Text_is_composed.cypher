MATCH (n:Person|Unit|Agency|Need|RoleProfile|Skill|Occupation)
UNWIND [key IN keys(n) WHERE key <> 'id' AND n[key] IS :: STRING AND NOT n[key] IS NFC NORMALIZED] AS key
CALL (n, key) {
  SET n[key] = normalize(n[key], NFC)
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (n:Agency|Skill|Occupation)
UNWIND [key IN keys(n) WHERE n[key] IS :: LIST<STRING NOT NULL>] AS key
WITH n, key WHERE any(text IN n[key] WHERE NOT text IS NFC NORMALIZED)
CALL (n, key) {
  SET n[key] = [text IN n[key] | normalize(text, NFC)]
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (:Person)-[e:EMPLOYED]->(:Unit) WHERE NOT e.title IS NFC NORMALIZED
CALL (e) {
  SET e.title = normalize(e.title, NFC)
} IN TRANSACTIONS OF 10000 ROWS;
