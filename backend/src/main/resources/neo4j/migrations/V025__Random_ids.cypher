CREATE CONSTRAINT person_trail IF NOT EXISTS FOR (n:Person) REQUIRE n.trail IS UNIQUE;
CREATE CONSTRAINT account_trail IF NOT EXISTS FOR (n:Account) REQUIRE n.trail IS UNIQUE;
MATCH (p:Person) WHERE p.erased IS NULL AND (p.tieSeed IS NULL OR p.trail IS NULL)
CALL (p) {
  SET p.tieSeed = coalesce(p.tieSeed, toInteger(rand() * 9007199254740992)), p.trail = coalesce(p.trail, randomUUID())
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (a:Account) WHERE a.trail IS NULL
CALL (a) {
  SET a.trail = randomUUID()
} IN TRANSACTIONS OF 10000 ROWS;
