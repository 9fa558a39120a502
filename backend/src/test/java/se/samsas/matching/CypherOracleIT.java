package se.samsas.matching;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/// The engine ranks as `oracle/match.cypher` does on the graph.
class CypherOracleIT {
    private static final int WORLDS = 2;
    private static final int QUESTIONS = 12;
    private static final int FIRST = 5;

    @Test
    void oneQueryOnTheGraphRanksAlike(@TempDir Path directory) throws IOException {
        DatabaseManagementService neo4j = new DatabaseManagementServiceBuilder(directory).build();
        try {
            GraphDatabaseService graph = neo4j.database("neo4j");
            for (long seed = 21; seed < 21 + WORLDS; seed++) {
                RandomWorld random = new RandomWorld(seed);
                World world = random.world();
                graph.executeTransactionally("MATCH (n) DETACH DELETE n");
                new WorldGraph(world, graph).write();
                Matches matches = world.matches(100);
                for (int i = 0; i < QUESTIONS; i++) {
                    Question question = random.question(Page.all());
                    assertThat(ranked(graph, question, matches.taxonomy()))
                            .describedAs("seed %d, %s", seed, question)
                            .containsExactlyInAnyOrderElementsOf(firstAndTheirEquals(
                                    matches.preview(question).matches()));
                }
            }
        } finally {
            neo4j.shutdown();
        }
    }

    private static List<String> firstAndTheirEquals(List<Ranked> ranked) {
        int least = ranked.size() < FIRST ? 0 : ranked.get(FIRST - 1).score();
        return ranked.stream()
                .filter(r -> r.score() >= least)
                .map(r -> "%s %s %d %d %d %d"
                        .formatted(r.person(), r.agency(), r.score(), r.fit(), r.certainty(), r.free()))
                .toList();
    }

    private static List<String> ranked(GraphDatabaseService graph, Question question, Taxonomy taxonomy)
            throws IOException {
        return graph.executeTransactionally(
                cypher(),
                CypherParameters.of(question, asked -> closeTo(asked, taxonomy), FIRST),
                result -> result.stream()
                        .map(row -> "%s %s %s %s %s %s"
                                .formatted(
                                        row.get("person"),
                                        row.get("agency"),
                                        row.get("score"),
                                        row.get("fit"),
                                        row.get("certainty"),
                                        row.get("free")))
                        .toList());
    }

    private static Map<String, Integer> closeTo(String asked, Taxonomy taxonomy) {
        return taxonomy.closeTo(asked).close().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, held -> held.getValue().tenths()));
    }

    private static String cypher() throws IOException {
        try (InputStream text = CypherOracleIT.class.getResourceAsStream("/oracle/match.cypher")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
