package se.samsas.search.index;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.findability.Purpose;
import se.samsas.findability.Sharing;
import se.samsas.findability.SharingPolicy;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// Which agency shares its people with which, read from the graph.
@Component
final class Sharings {

    private final Graph graph;

    Sharings(Graph graph) {
        this.graph = graph;
    }

    /// The policy as it is now. An agency that has left Samsas shares with nobody else, and nobody is found at one that
    /// is dissolved, whatever was brought in since.
    SharingPolicy policy() {
        return graph.read(tx -> new SharingPolicy(sharings(tx), dissolved(tx)));
    }

    private static Map<String, LocalDate> dissolved(Queries tx) {
        return tx.list("""
            MATCH (a:Agency) WHERE a.dissolved IS NOT NULL RETURN a.id AS agency, a.dissolved AS dissolved
            """, Map.of(), row -> row).stream()
                .collect(toMap(
                        row -> row.get("agency").asString(),
                        row -> row.get("dissolved").asLocalDate()));
    }

    private static List<Sharing> sharings(Queries tx) {
        return tx.list(
                """
                MATCH (a:Agency)-[s:SHARES_WITH]->(b:Agency)
                WHERE a.left IS NULL AND b.left IS NULL
                RETURN a.id AS agency, b.id AS with, s.purpose AS purpose, s.from AS from, s.to AS to
                """,
                Map.of(),
                row -> new Sharing(
                        row.get("agency").asString(),
                        row.get("with").asString(),
                        Spelling.read(Purpose.class, row.get("purpose").asString()),
                        row.get("from").asLocalDate(null),
                        row.get("to").asLocalDate(null)));
    }
}
