package se.samsas.need;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.access.Purpose;
import se.samsas.access.Sharing;
import se.samsas.access.SharingPolicy;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;

/// Which agency shares its people with which, read from the graph.
@Component
final class Sharings {

    private final Graph graph;

    Sharings(Graph graph) {
        this.graph = graph;
    }

    /// The policy as it is now. An agency that has left Samsas shares with nobody, whatever was brought in since.
    SharingPolicy policy() {
        return new SharingPolicy(graph.list(
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
                        row.get("to").asLocalDate(null))));
    }
}
