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

    /// Closes the assertion `h` into a `Holding` where the condition holds; `$today` is its last day. Its number
    /// follows the highest of that day, not how many there are: files may have brought in any.
    static String closes(String condition) {
        return """
                WITH *, coalesce(h.since, $today) AS began
                WITH *, 1 + coalesce(head(COLLECT {
                  MATCH (p)-[:HELD]->(earlier) WHERE earlier.key STARTS WITH %s
                  RETURN max(earlier.number)
                }), 0) AS number
                FOREACH (_ IN CASE WHEN %s THEN [1] ELSE [] END |
                  %s
                )
                """.formatted(
                begunOn("h.evidence", "began"), condition, held("h.evidence", "h.level", "began", "number", "$today"));
    }

    /// Says what was held from one day to another; what is known of it already is written over.
    ///
    /// @param number its place among what began on the same day, from 1
    static String held(String evidence, String level, String from, String number, String to) {
        return """
                MERGE (past:Holding {key: %s})
                  SET %s
                MERGE (p)-[:HELD]->(past)
                MERGE (past)-[:OF]->(s)
                """.formatted(
                        key(evidence, from, number),
                        "past.evidence = %s, past.level = %s, past.from = %s, past.number = %s, past.to = %s"
                                .formatted(evidence, level, from, number, to));
    }

    /// The key of what was held, which no two have.
    static String key(String evidence, String from, String number) {
        return "%s + toString(%s)".formatted(begunOn(evidence, from), number);
    }

    /// What the keys begin with of all that was held from that day.
    private static String begunOn(String evidence, String from) {
        return "p.id + '|' + s.id + '|' + %s + '|' + toString(%s) + '|'".formatted(evidence, from);
    }
}
