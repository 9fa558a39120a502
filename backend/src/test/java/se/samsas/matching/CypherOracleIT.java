package se.samsas.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
                parameters(question, taxonomy),
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

    private static Map<String, Object> parameters(Question question, Taxonomy taxonomy) {
        Need need = question.need();
        return Map.ofEntries(
                Map.entry(
                        "asked",
                        need.skills().stream().map(a -> asked(a, taxonomy)).toList()),
                Map.entry("asker", need.asker()),
                Map.entry("purpose", Export.word(need.purpose())),
                Map.entry("date", question.asOf()),
                Map.entry("months", months(need.period())),
                Map.entry("share", need.share()),
                Map.entry("places", List.copyOf(need.places())),
                Map.entry("remote", need.remote()),
                Map.entry("languages", List.copyOf(need.languages())),
                Map.entry("first", FIRST));
    }

    private static Map<String, Object> asked(Asked asked, Taxonomy taxonomy) {
        List<Map<String, Object>> close = taxonomy.closeTo(asked.skill()).close().entrySet().stream()
                .map(held -> Map.<String, Object>of(
                        "uri", held.getKey(), "closeness", held.getValue().tenths()))
                .toList();
        return Map.of(
                "uri", asked.skill(), "m", asked.minimum(), "w", asked.weight(), "must", asked.must(), "close", close);
    }

    private static List<Map<String, Object>> months(Period period) {
        return IntStream.range(0, period.months())
                .mapToObj(i -> period.from().plusMonths(i))
                .map(month -> Map.<String, Object>of(
                        "month", month.toString(), "first", month.atDay(1), "last", month.atEndOfMonth()))
                .toList();
    }

    private static String cypher() throws IOException {
        try (InputStream text = CypherOracleIT.class.getResourceAsStream("/oracle/match.cypher")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
