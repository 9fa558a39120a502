package se.samsas.exchange.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;

/// What agencies have said of their lists, of headings and of what no column says: it is remembered for the next one.
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
        var said = new ArrayList<Map<String, @Nullable Object>>();
        chosen.forEach((heading, column) -> {
            var one = new HashMap<String, @Nullable Object>();
            one.put("heading", heading);
            one.put("column", column.map(Spelling::of).orElse(null));
            said.add(one);
        });
        transaction.run("""
                MATCH (a:Agency {id: $agency})
                UNWIND $said AS said
                MERGE (h:ListHeading {key: $agency + '|' + said.heading})
                SET h.heading = said.heading, h.column = said.column
                MERGE (h)-[:OF]->(a)
                """, Map.of("agency", agency, "said", said));
    }

    /// The languages that the agency has said its people have of whom no list says any, as BCP 47 codes; empty where
    /// nobody has said anything of it.
    public static Optional<List<String>> languages(Queries queries, String agency) {
        return queries.find(
                "MATCH (a:Agency {id: $agency}) WHERE a.listLanguages IS NOT NULL RETURN a.listLanguages AS languages",
                Map.of("agency", agency),
                row -> row.get("languages").asList(Value::asString));
    }

    /// Remembers them.
    public static void choose(Transaction transaction, String agency, List<String> languages) {
        transaction.run(
                "MATCH (a:Agency {id: $agency}) SET a.listLanguages = $languages",
                Map.of("agency", agency, "languages", languages));
    }
}
