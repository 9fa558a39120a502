package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samsas.Effort;
import se.samsas.IntegrationTest;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.matching.Asked;
import se.samsas.matching.Need;
import se.samsas.matching.Page;
import se.samsas.matching.Period;
import se.samsas.matching.Question;
import se.samsas.matching.Ranked;
import se.samsas.matching.Taxonomy;
import se.samsas.need.Needs;
import se.samsas.search.index.MatchIndex;
import se.samsas.search.index.Taxonomies;

/// The index that the server keeps ranks as `oracle/match.cypher` does on the very graph it was loaded from.
@IntegrationTest
class CypherOracleOnDemoDataIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int RANDOM = Effort.of(90, 150);
    private static final int FIRST = 20;

    private final Graph graph;
    private final MatchIndex index;
    private final Needs needs;
    private final Taxonomy taxonomy;
    private final List<String> held;
    private final String cypher;

    CypherOracleOnDemoDataIT(Graph graph, MatchIndex index, Needs needs, Taxonomies taxonomies) throws IOException {
        this.graph = graph;
        this.index = index;
        this.needs = needs;
        this.taxonomy = taxonomies.taxonomy();
        this.held = graph.list(
                "MATCH (s:Skill)<-[:HOLDS]-() RETURN DISTINCT s.id AS id",
                Map.of(),
                row -> row.get("id").asString());
        try (InputStream text = getClass().getResourceAsStream("/oracle/match.cypher")) {
            this.cypher = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyNeedOfTheDemoDataIsRankedAlike() {
        List<String> ids = graph.list(
                "MATCH (n:Need) RETURN n.id AS id",
                Map.of(),
                row -> row.get("id").asString());
        assertThat(ids).hasSizeGreaterThan(20);
        int matches = 0;
        for (String id : ids) {
            var need = needs.get(planner(), id);
            matches += compare(Question.stored(need.id(), need.asked(), TODAY, Page.all()));
        }
        assertThat(matches).isGreaterThan(100);
    }

    @Test
    void needsMadeUpAtRandomAreRankedAlike() {
        var random = new RandomNeeds(graph, 41);
        int matches = 0;
        for (int i = 0; i < RANDOM; i++) {
            matches += compare(Question.draft(random.next(), TODAY, Page.all()));
        }
        assertThat(matches).isGreaterThan(RANDOM * 10 / 3);
    }

    /// Somebody who may see every need.
    private Viewer planner() {
        List<String> agencies = graph.list(
                "MATCH (a:Agency) RETURN a.id AS id",
                Map.of(),
                row -> row.get("id").asString());
        return new Viewer("planner", null, Set.of(Role.HR_PLANNER), Set.copyOf(agencies), Set.of());
    }

    private int compare(Question question) {
        List<Ranked> ranked = index.preview(question).matches();
        assertThat(ranks(question)).as(question.toString()).containsExactlyInAnyOrderElementsOf(firstAndEquals(ranked));
        return ranked.size();
    }

    private static List<String> firstAndEquals(List<Ranked> ranked) {
        int least = ranked.size() < FIRST ? 0 : ranked.get(FIRST - 1).score();
        return ranked.stream()
                .filter(one -> one.score() >= least)
                .map(one -> "%s %s %d %d %d %d"
                        .formatted(one.person(), one.agency(), one.score(), one.fit(), one.certainty(), one.free()))
                .toList();
    }

    private List<String> ranks(Question question) {
        return graph.list(
                cypher,
                parameters(question),
                row -> "%s %s %d %d %d %d"
                        .formatted(
                                row.get("person").asString(),
                                row.get("agency").asString(),
                                row.get("score").asInt(),
                                row.get("fit").asInt(),
                                row.get("certainty").asInt(),
                                row.get("free").asInt()));
    }

    private Map<String, Object> parameters(Question question) {
        Need need = question.need();
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "asked", need.skills().stream().map(this::asked).toList(),
                "asker", need.asker(),
                "purpose", Spelling.of(need.purpose()),
                "date", question.asOf(),
                "months", months(need.period()),
                "share", need.share(),
                "places", List.copyOf(need.places()),
                "remote", need.remote(),
                "languages", List.copyOf(need.languages())));
        parameters.put("first", FIRST);
        return parameters;
    }

    private Map<String, Object> asked(Asked asked) {
        List<Map<String, Object>> close = held.stream()
                .flatMap(skill -> taxonomy.closeness(skill, asked.skill()).stream()
                        .map(closeness -> Map.<String, Object>of("uri", skill, "closeness", closeness.tenths())))
                .toList();
        return Map.of(
                "uri", asked.skill(), "m", asked.minimum(), "w", asked.weight(), "must", asked.must(), "close", close);
    }

    private static List<Map<String, Object>> months(Period period) {
        return Stream.iterate(period.from(), month -> month.plusMonths(1))
                .limit(period.months())
                .map(month -> Map.<String, Object>of(
                        "month", month.toString(), "first", month.atDay(1), "last", month.atEndOfMonth()))
                .toList();
    }
}
