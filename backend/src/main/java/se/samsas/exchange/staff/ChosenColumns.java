package se.samsas.exchange.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;

/// What agencies have said of the headings of their lists: it is remembered for the next one.
public final class ChosenColumns {

    private ChosenColumns() {}

    /// What the agency has said, by [StaffHeadings#key(String)]; empty: that it is not read.
    public static Map<String, Optional<StaffColumn>> of(Queries queries, String agency) {
        var chosen = new HashMap<String, Optional<StaffColumn>>();
        queries.list(
                        "MATCH (h:ListHeading)-[:OF]->(:Agency {id: $agency}) RETURN h.heading AS heading, h.column AS column",
                        Map.of("agency", agency),
                        row -> Map.entry(
                                row.get("heading").asString(),
                                Optional.ofNullable(row.get("column").asString(null))))
                .forEach(said -> chosen.put(
                        said.getKey(), said.getValue().map(column -> Spelling.read(StaffColumn.class, column))));
        return chosen;
    }

    /// Remembers what is said of headings; of others, what was said before.
    public static void choose(Transaction transaction, String agency, Map<String, Optional<StaffColumn>> chosen) {
        chosen.forEach((heading, column) -> {
            var parameters = new HashMap<String, Object>(Map.of("agency", agency, "heading", heading));
            parameters.put("column", column.map(Spelling::of).orElse(""));
            transaction.run("""
                    MATCH (a:Agency {id: $agency})
                    MERGE (h:ListHeading {key: $agency + '|' + $heading})
                    SET h.heading = $heading, h.column = CASE $column WHEN '' THEN null ELSE $column END
                    MERGE (h)-[:OF]->(a)
                    """, parameters);
        });
    }
}
