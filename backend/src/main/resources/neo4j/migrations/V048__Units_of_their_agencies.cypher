MATCH (u:Unit)-[:PART_OF*]->(a:Agency) MERGE (u)-[:OF]->(a);
