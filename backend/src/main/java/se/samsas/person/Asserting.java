package se.samsas.person;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;

/// An assertion, as the one piece of Cypher that writes it: whoever says that somebody has a skill, for one person
/// or for thousands of rows at a time, has it in their query. `p` is the person and `s` the skill there, and each
/// part is an expression.
///
/// @param lastUsed   a month
/// @param since      the day from which the level holds; may ask what was said before of `h`
/// @param validUntil the last day
record Asserting(String evidence, String level, String lastUsed, String since, String validUntil) {

    /// Says it as `h`. What was said by the same evidence at another level is closed; `$today` is its last day.
    String says() {
        return """
                MERGE (p)-[h:HOLDS {evidence: %s}]->(s)
                %s
                SET %s
                """.formatted(evidence, closes("h.level <> " + level), said("h.%s = %s"));
    }

    /// Says it of somebody who holds nothing yet.
    String adds() {
        return "CREATE (p)-[:HOLDS {evidence: %s, %s}]->(s)\n".formatted(evidence, said("%s: %s"));
    }

    /// One after the other: the level comes after the day, which is told by what the level was.
    private String said(String each) {
        var said = new LinkedHashMap<String, String>();
        said.put("since", since);
        said.put("level", level);
        said.put("lastUsed", lastUsed);
        said.put("validUntil", validUntil);
        return said.entrySet().stream()
                .map(part -> each.formatted(part.getKey(), part.getValue()))
                .collect(joining(", "));
    }

    /// Closes the assertion `h` into a `Holding` where the condition holds; `$today` is its last day. What began on
    /// that day is closed once.
    static String closes(String condition) {
        return """
                FOREACH (since IN CASE WHEN %s THEN [coalesce(h.since, $today)] ELSE [] END |
                  %s
                )
                """.formatted(condition, held("ON CREATE SET", "h.evidence", "h.level", "since", "$today"));
    }

    /// Says what was held from one day to another; what is known of it already is written over.
    static String held(String evidence, String level, String from, String to) {
        return held("SET", evidence, level, from, to);
    }

    private static String held(String set, String evidence, String level, String from, String to) {
        return """
                MERGE (past:Holding {key: p.id + '|' + s.id + '|' + %2$s + '|' + toString(%4$s)})
                  %1$s past.evidence = %2$s, past.level = %3$s, past.from = %4$s, past.to = %5$s
                MERGE (p)-[:HELD]->(past)
                MERGE (past)-[:OF]->(s)
                """.formatted(set, evidence, level, from, to);
    }
}
