MATCH (n:Person|Unit|Agency|Need|RoleProfile|Skill|Occupation|SkillChange|SkillProposal)
UNWIND [key IN keys(n) WHERE key <> 'id' AND n[key] IS :: STRING] AS key
WITH n, key, btrim(normalize(n[key], NFC), ' \t\n\r\u00A0\u2007\u202F\u200B\uFEFF') AS text
WHERE text <> n[key] AND text <> ''
CALL (n, key, text) {
  SET n[key] = text
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (n:Agency|Skill|Occupation)
UNWIND [key IN keys(n) WHERE n[key] IS :: LIST<STRING NOT NULL>] AS key
WITH n, key, [text IN n[key] | btrim(normalize(text, NFC), ' \t\n\r\u00A0\u2007\u202F\u200B\uFEFF')] AS texts
WHERE texts <> n[key]
CALL (n, key, texts) {
  SET n[key] = [i IN range(0, size(texts) - 1) WHERE NOT texts[i] IN texts[..i] | texts[i]]
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (:Person)-[e:EMPLOYED]->(:Unit)
WITH e, btrim(normalize(e.title, NFC), ' \t\n\r\u00A0\u2007\u202F\u200B\uFEFF') AS title
WHERE title <> e.title
CALL (e, title) {
  SET e.title = title
} IN TRANSACTIONS OF 10000 ROWS;
