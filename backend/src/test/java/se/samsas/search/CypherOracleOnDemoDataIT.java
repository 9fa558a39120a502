package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samsas.Effort;
import se.samsas.IntegrationTest;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.graph.Graph;
import se.samsas.matching.CypherParameters;
import se.samsas.matching.Page;
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
        int over = 0;
        for (String id : ids) {
            var need = needs.get(planner(), id);
            if (need.to().isBefore(YearMonth.from(TODAY))) {
                over++;
            } else {
                matches += compare(Question.stored(need.id(), need.asked(), TODAY, Page.all()));
            }
        }
        assertThat(matches).isGreaterThan(100);
        assertThat(over).isEqualTo(3);
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
                CypherParameters.of(question, this::closeTo, FIRST),
                row -> "%s %s %d %d %d %d"
                        .formatted(
                                row.get("person").asString(),
                                row.get("agency").asString(),
                                row.get("score").asInt(),
                                row.get("fit").asInt(),
                                row.get("certainty").asInt(),
                                row.get("free").asInt()));
    }

    private Map<String, Integer> closeTo(String asked) {
        Map<String, Integer> tenths = new HashMap<>();
        held.forEach(skill ->
                taxonomy.closeness(skill, asked).ifPresent(closeness -> tenths.put(skill, closeness.tenths())));
        return tenths;
    }
}
