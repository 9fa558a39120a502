package se.samsas.bench;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import se.samsas.graph.Graph;
import se.samsas.matching.Asked;
import se.samsas.matching.Period;
import se.samsas.matching.Question;
import se.samsas.matching.Ranked;
import se.samsas.matching.Taxonomy;

/// The match as one query on the graph. How close skills are is handed to it, so that it need not look.
final class CypherMatch {

    private final Graph graph;
    private final Taxonomy taxonomy;
    private final List<String> skills;
    private final String query;
    private final Map<String, Map<String, Integer>> close = new HashMap<>();

    CypherMatch(Graph graph, Taxonomy taxonomy) {
        this.graph = graph;
        this.taxonomy = taxonomy;
        this.skills = graph.list(
                "MATCH (s:Skill) WHERE NOT s:SkillGroup RETURN s.id AS id",
                Map.of(),
                row -> row.get("id").asString());
        try (var text = CypherMatch.class.getResourceAsStream("/oracle/match.cypher")) {
            this.query = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks up what the question will need, outside of what is measured.
    Map<String, Object> parameters(Question question) {
        var need = question.need();
        return Map.ofEntries(
                Map.entry("asked", asked(need.skills())),
                Map.entry("asker", need.asker()),
                Map.entry("purpose", need.purpose().name().toLowerCase(Locale.ROOT)),
                Map.entry("date", question.asOf()),
                Map.entry("months", months(question.period())),
                Map.entry("share", need.share()),
                Map.entry("places", List.copyOf(need.places())),
                Map.entry("remote", need.remote()),
                Map.entry("languages", List.copyOf(need.languages())),
                Map.entry("first", question.page().first()));
    }

    /// The best, and whoever has the score of the last of them.
    List<String> best(Map<String, Object> parameters) {
        return graph.list(query, parameters, CypherMatch::line);
    }

    /// Alike for the engine, which gives the order among equals too.
    static Stream<String> best(List<Ranked> ranked, int first) {
        var least = ranked.size() < first ? 0 : ranked.get(first - 1).score();
        return ranked.stream()
                .filter(one -> one.score() >= least)
                .map(one -> line(one.person(), one.agency(), one.score(), one.fit(), one.certainty(), one.free()));
    }

    private static String line(Record row) {
        return line(
                row.get("person").asString(),
                row.get("agency").asString(),
                row.get("score").asInt(),
                row.get("fit").asInt(),
                row.get("certainty").asInt(),
                row.get("free").asInt());
    }

    private static String line(String person, String agency, int score, int fit, int certainty, int free) {
        return "%s %s %d %d %d %d".formatted(person, agency, score, fit, certainty, free);
    }

    private List<Map<String, Object>> asked(List<Asked> need) {
        var had = need.stream()
                .flatMap(asked -> close(asked).entrySet().stream()
                        .filter(held -> held.getValue() >= asked.having())
                        .map(Map.Entry::getKey))
                .collect(toSet());
        return need.stream()
                .map(asked -> Map.<String, Object>of(
                        "uri",
                        asked.skill(),
                        "m",
                        asked.minimum(),
                        "w",
                        asked.weight(),
                        "must",
                        asked.must(),
                        "close",
                        close(asked).entrySet().stream()
                                .filter(held -> held.getValue() >= asked.having() || !had.contains(held.getKey()))
                                .map(held -> Map.<String, Object>of(
                                        "uri",
                                        held.getKey(),
                                        "closeness",
                                        held.getValue(),
                                        "has",
                                        held.getValue() >= asked.having()))
                                .toList()))
                .toList();
    }

    private Map<String, Integer> close(Asked asked) {
        return close.computeIfAbsent(asked.skill(), this::close);
    }

    private Map<String, Integer> close(String asked) {
        Map<String, Integer> tenths = new HashMap<>();
        skills.forEach(
                held -> taxonomy.closeness(held, asked).ifPresent(closeness -> tenths.put(held, closeness.tenths())));
        return tenths;
    }

    private static List<Map<String, Object>> months(Period period) {
        return IntStream.range(0, period.months())
                .mapToObj(i -> period.from().plusMonths(i))
                .map(month -> Map.<String, Object>of(
                        "month", month.toString(), "first", month.atDay(1), "last", month.atEndOfMonth()))
                .toList();
    }
}
