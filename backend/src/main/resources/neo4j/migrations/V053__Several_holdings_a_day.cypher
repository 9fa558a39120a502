MATCH (h:Holding) WHERE h.number IS NULL
CALL (h) {
  SET h.key = h.key + '|1', h.number = 1
} IN TRANSACTIONS OF 10000 ROWS;
