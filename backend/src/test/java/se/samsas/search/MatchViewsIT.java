package se.samsas.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;

/// The matches of one recorded search, sorted and chosen from by what their rows show.
@IntegrationTest
class MatchViewsIT {

    private static final String AGENCY = GlobalId.encode("Agency", "exempelverket");
    private static final String RPA = "urn:samsas:skill:robotic-process-automation";
    private static final String ROWS = """
            matches(first: $first, after: $after, view: $view) {
              totalCount
              pageInfo { hasNextPage endCursor }
              edges { node { rank freeShare fit certainty knownToEnd reasons { held { evidence expired } }
                specialist { ... on Person { agency { id } } ... on Candidate { agency { id } region { code } } } } }
            }
            """;
    private static final String MATCH = """
            mutation ($need: NeedInput!) { matchNeed(input: {need: $need}) { answer {
              id matches(first: 1) { totalCount } relaxations { adds } twoChanges { gives changes { kind value skill { uri } } } } } }
            """;
    private static final String SEEN = """
            mutation ($search: ID!, $first: Int!, $after: String, $view: MatchViewInput) {
              continueSearch(input: {search: $search}) { answer { %s } } }
            """.formatted(ROWS);
    private static final String FACETS = """
            mutation ($search: ID!) {
              continueSearch(input: {search: $search}) { answer {
                facets { agency { id } region { code } count } } } }
            """;

    private final Graph graph;
    private final Tokens tokens;
    private final int port;
    private @Nullable Planner planner;

    MatchViewsIT(Graph graph, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.port = port;
    }

    @BeforeEach
    void begin() {
        planner = new Planner(graph, tokens, port);
    }

    @AfterEach
    void end() {
        planner().close();
    }

    @Test
    void theRowsAreSortedPageByPageAndKeepTheirRanks() {
        var search = match(broad());
        var rows = new ArrayList<JsonNode>();
        String after = null;
        do {
            var page = seen(search, 40, after, Map.of("sort", "FREE"));
            page.path("edges").valueStream().map(edge -> edge.path("node")).forEach(rows::add);
            var info = page.path("pageInfo");
            after = info.path("hasNextPage").asBoolean()
                    ? info.path("endCursor").asString()
                    : null;
        } while (after != null);

        assertThat(rows).hasSizeGreaterThan(100).hasSizeLessThanOrEqualTo(1_000);
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparingInt(
                                (JsonNode row) -> -row.path("freeShare").asInt())
                        .thenComparingInt(row -> row.path("rank").asInt()));
        assertThat(rows.stream().map(row -> row.path("rank").asInt()).sorted().toList())
                .as("each of the first, once")
                .isEqualTo(IntStream.rangeClosed(1, rows.size()).boxed().toList());
        assertThat(given())
                .as("whoever was shown is recorded, at the computed rank")
                .hasSize(rows.size());
    }

    @Test
    void onlyWhomThePageGivesAreRecorded() {
        var search = match(broad());
        var before = given().size();
        var page = seen(search, 5, null, Map.of("sort", "CERTAINTY", "free", 50));
        var rows =
                page.path("edges").valueStream().map(edge -> edge.path("node")).toList();
        assertThat(rows).hasSize(5).allMatch(row -> row.path("freeShare").asInt() >= 50);
        assertThat(page.path("totalCount").asInt()).isGreaterThan(5);
        assertThat(given().size() - before).isLessThanOrEqualTo(5);
        assertThat(given())
                .containsAll(rows.stream().map(row -> row.path("rank").asInt()).toList());
    }

    @Test
    void aChoiceKeepsAsManyAsItsCountTells() {
        var search = match(broad());
        var facets = planner()
                .ask(FACETS, variables(search))
                .at("/continueSearch/answer/facets")
                .valueStream()
                .toList();
        var byKind =
                facets.stream().collect(groupingBy(facet -> facet.path("agency").isNull(), counting()));
        assertThat(byKind.keySet()).as("agencies and counties").containsExactlyInAnyOrder(true, false);
        for (var facet : facets) {
            var agency = facet.at("/agency/id");
            Map<String, Object> view = facet.path("agency").isNull()
                    ? Map.of("regions", List.of(facet.at("/region/code").asString()))
                    : Map.of("agencies", List.of(agency.asString()));
            var page = seen(search, 3, null, view);
            if (facet.path("count").isNull()) {
                assertThat(page.path("totalCount").asInt()).as(facet.toString()).isBetween(1, 4);
            } else {
                assertThat(page.path("totalCount").asInt())
                        .as(facet.toString())
                        .isEqualTo(facet.path("count").asInt())
                        .isGreaterThanOrEqualTo(5);
            }
            page.path("edges")
                    .valueStream()
                    .map(edge -> edge.at("/node/specialist"))
                    .forEach(specialist -> {
                        if (!facet.path("agency").isNull()) {
                            assertThat(specialist.at("/agency/id")).isEqualTo(agency);
                        } else if (specialist.has("region")) {
                            assertThat(specialist.at("/region/code")).isEqualTo(facet.at("/region/code"));
                        }
                    });
        }
    }

    /// Whoever chooses until nobody is left would else learn of the few without their knowing.
    @Test
    void whoIsAmongFewThatAreMeantIsRecordedThoughTheViewKeepsNobody() {
        var search = match(need(List.of(asked(RPA, 1, true)), 10, "2026-12", "2026-12"));
        var few = planner()
                .ask(FACETS, variables(search))
                .at("/continueSearch/answer/facets")
                .valueStream()
                .filter(facet ->
                        facet.path("count").isNull() && !facet.path("agency").isNull())
                .findFirst()
                .orElseThrow()
                .at("/agency/id")
                .asString();
        var them = seen(search, 5, null, Map.of("agencies", List.of(few)));
        var ranks = them.path("edges")
                .valueStream()
                .map(edge -> edge.at("/node/rank").asInt())
                .toList();
        graph.run("MATCH (:Search {account: $account})-[g:GAVE]->() DELETE g", Map.of("account", Planner.ACCOUNT));
        var nobody = seen(search, 5, null, Map.of("agencies", List.of(few), "free", 100, "certainty", 100));
        assertThat(nobody.path("edges")).isEmpty();
        assertThat(given()).isEqualTo(ranks);
    }

    @Test
    void aCursorIsOfOneView() {
        var search = match(broad());
        var cursor = seen(search, 3, null, Map.of("sort", "FREE"))
                .at("/pageInfo/endCursor")
                .asString();
        var answer = planner().answer(SEEN, variables(search, 3, cursor, Map.of("sort", "FIT")));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID");
        var wrong = planner().answer(SEEN, variables(search, 3, null, Map.of("free", 101)));
        assertThat(wrong.at("/errors/0/extensions/field").asString()).isEqualTo("view.free");
    }

    @Test
    void twoChangesGiveAsManyAsTheNeedThenMatches() {
        var skills = mostHeld();
        for (int i = 0; i + 1 < skills.size(); i++) {
            var need = need(
                    Stream.of(skills.get(i), skills.get(i + 1), RPA)
                            .map(skill -> asked(skill, 5, true))
                            .toList(),
                    80,
                    "2027-01",
                    "2027-03");
            var told = planner().ask(MATCH, Map.of("need", need)).at("/matchNeed/answer/twoChanges");
            for (var two : told) {
                var changed = new HashMap<>(need);
                two.path("changes").forEach(change -> apply(change, changed));
                assertThat(planner()
                                .ask(MATCH, Map.of("need", changed))
                                .at("/matchNeed/answer/matches/totalCount")
                                .asInt())
                        .as(two.toString())
                        .isEqualTo(two.path("gives").asInt())
                        .isPositive();
            }
            if (!told.isEmpty()) {
                return;
            }
        }
        throw new AssertionError("No need of these is met by two changes.");
    }

    private static void apply(JsonNode change, Map<String, Object> need) {
        var skill = change.at("/skill/uri").asString("");
        switch (change.path("kind").asString()) {
            case "SHARE" -> need.put("share", change.path("value").asInt());
            case "REMOTE" -> need.put("remote", true);
            case "MUST" -> ask(need, skill, asked -> asked(skill, level(asked), false));
            case "LEVEL" ->
                ask(need, skill, _ -> asked(skill, change.path("value").asInt(), true));
            default -> throw new AssertionError(change.toString());
        }
    }

    private static void ask(Map<String, Object> need, String skill, UnaryOperator<Map<?, ?>> change) {
        need.put(
                "skills",
                ((List<?>) Objects.requireNonNull(need.get("skills")))
                        .stream()
                                .map(asked -> (Map<?, ?>) asked)
                                .map(asked -> skill.equals(asked.get("skill")) ? change.apply(asked) : asked)
                                .toList());
    }

    private static int level(Map<?, ?> asked) {
        return (Integer) Objects.requireNonNull(asked.get("level"));
    }

    private static Map<String, Object> asked(String skill, int level, boolean must) {
        return Map.of("skill", skill, "level", level, "must", must);
    }

    /// The ranks at which the search gave somebody.
    private List<Integer> given() {
        return graph.list(
                "MATCH (:Search {account: $account})-[g:GAVE {as: 'match'}]->() RETURN g.rank AS rank ORDER BY rank",
                Map.of("account", Planner.ACCOUNT),
                row -> row.get("rank").asInt());
    }

    private String match(Map<String, ?> need) {
        return planner()
                .ask(MATCH, Map.of("need", need))
                .at("/matchNeed/answer/id")
                .asString();
    }

    private JsonNode seen(String search, int first, @Nullable String after, Map<String, ?> view) {
        return planner().ask(SEEN, variables(search, first, after, view)).at("/continueSearch/answer/matches");
    }

    private static Map<String, Object> variables(String search) {
        return Map.of("search", search, "for", Map.of("agency", AGENCY));
    }

    private static Map<String, Object> variables(
            String search, int first, @Nullable String after, Map<String, ?> view) {
        Map<String, Object> variables = new HashMap<>(variables(search));
        variables.put("first", first);
        variables.put("view", view);
        if (after != null) {
            variables.put("after", after);
        }
        return variables;
    }

    /// What most people match: little time, for what is held most.
    private Map<String, Object> broad() {
        return need(mostHeld().stream().map(skill -> asked(skill, 1, false)).toList(), 1, "2026-12", "2026-12");
    }

    private List<String> mostHeld() {
        return graph.list(
                "MATCH (s:Skill)<-[:HOLDS]-() WITH s.id AS id, count(*) AS held RETURN id ORDER BY held DESC, id LIMIT 30",
                Map.of(),
                row -> row.get("id").asString());
    }

    private static Map<String, Object> need(List<? extends Map<String, ?>> skills, int share, String from, String to) {
        return new HashMap<>(Map.of("agency", AGENCY, "skills", skills, "share", share, "from", from, "to", to));
    }

    private Planner planner() {
        return Objects.requireNonNull(planner);
    }
}
