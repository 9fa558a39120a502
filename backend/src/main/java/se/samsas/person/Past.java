package se.samsas.person;

/// What was held before what is held now, as the one piece of Cypher that writes it: whoever changes an
/// assertion, one or thousands at a time, has it in their query.
final class Past {

    private Past() {}

    /// Closes the assertion `h` of `p` on `s` into a `Holding` where the condition holds; `$today` is its last day.
    /// What began on that day is closed once.
    static String closes(String condition) {
        return """
                FOREACH (since IN CASE WHEN %s THEN [coalesce(h.since, $today)] ELSE [] END |
                  MERGE (past:Holding {key: p.id + '|' + s.id + '|' + h.evidence + '|' + toString(since)})
                    ON CREATE SET past.evidence = h.evidence, past.level = h.level, past.from = since, past.to = $today
                  MERGE (p)-[:HELD]->(past)
                  MERGE (past)-[:OF]->(s)
                )
                """.formatted(condition);
    }
}
