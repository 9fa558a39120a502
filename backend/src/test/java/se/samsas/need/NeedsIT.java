package se.samsas.need;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.search.Planner;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class NeedsIT {

    private static final String RPA = "urn:samsas:skill:robotic-process-automation";
    private static final String PROCUREMENT = "urn:samsas:skill:procurement-life-cycle";
    private static final String WHOLE = """
            need { id version title agency { id } purpose skills { skill { uri } level weight must exactly } share from to
                   places { code } remote languages headcount splittable smallestPart securityClass status created }
            """;
    private static final String SAVE =
            "mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { %s } }".formatted(WHOLE);
    private static final String CLOSE =
            "mutation ($input: CloseNeedInput!) { closeNeed(input: $input) { %s } }".formatted(WHOLE);

    private static final String OPEN =
            "mutation ($input: OpenNeedInput!) { openNeed(input: $input) { %s } }".formatted(WHOLE);

    private static final String REOPEN =
            "mutation ($input: ReopenNeedInput!) { reopenNeed(input: $input) { %s } }".formatted(WHOLE);

    private final Graph graph;
    private final Tokens tokens;
    private final int port;
    private @Nullable Planner planner;

    NeedsIT(Graph graph, Tokens tokens, @LocalServerPort int port) {
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
    void aNeedIsKeptAsItWasWritten() {
        JsonNode kept = save(need(Map.of())).path("need");
        assertThat(kept.path("title").asString()).isEqualTo("Robotar åt inköp");
        assertThat(kept.path("agency").path("id").asString()).isEqualTo(GlobalId.encode("Agency", "exempelverket"));
        assertThat(kept.path("purpose").asString()).isEqualTo("LOAN");
        assertThat(kept.path("skills").toString()).isEqualTo("""
                [{"skill":{"uri":"%s"},"level":4,"weight":10,"must":false,"exactly":true},\
                {"skill":{"uri":"%s"},"level":2,"weight":5,"must":true,"exactly":false}]""".formatted(RPA, PROCUREMENT));
        assertThat(kept.path("share").asInt()).isEqualTo(60);
        assertThat(kept.path("from").asString()).isEqualTo("2027-02");
        assertThat(kept.path("to").asString()).isEqualTo("2027-07");
        assertThat(kept.path("places").toString()).isEqualTo("[{\"code\":\"01\"},{\"code\":\"12\"}]");
        assertThat(kept.path("remote").asBoolean()).isTrue();
        assertThat(kept.path("languages").toString()).isEqualTo("[\"en\",\"sv\"]");
        assertThat(kept.path("headcount").asInt()).isEqualTo(3);
        assertThat(kept.path("splittable").asBoolean()).isTrue();
        assertThat(kept.path("smallestPart").asInt()).isEqualTo(25);
        assertThat(kept.path("securityClass").asString()).isEqualTo("CLASS_3");
        assertThat(kept.path("status").asString()).isEqualTo("OPEN");
        assertThat(kept.path("created").asString()).isEqualTo("2026-11-21");
        assertThat(events(kept)).containsExactly("null -> open");
    }

    @Test
    void aChangeTakesThePlaceOfWhatWasWritten() {
        JsonNode kept = save(need(Map.of())).path("need");
        JsonNode changed = save(
                        kept,
                        need(Map.of(
                                "title",
                                "",
                                "share",
                                20,
                                "smallestPart",
                                20,
                                "places",
                                List.of(),
                                "skills",
                                List.of(Map.of("skill", RPA, "level", 1)))))
                .path("need");
        assertThat(changed.path("id")).isEqualTo(kept.path("id"));
        assertThat(changed.path("title").asString()).isEmpty();
        assertThat(changed.path("share").asInt()).isEqualTo(20);
        assertThat(changed.path("places")).isEmpty();
        assertThat(changed.path("skills").toString())
                .isEqualTo("[{\"skill\":{\"uri\":\"%s\"},\"level\":1,\"weight\":5,\"must\":false,\"exactly\":false}]"
                        .formatted(RPA));
        assertThat(events(kept)).containsExactly("null -> open", "open -> open");
    }

    @Test
    void aNewNeedBeginsInNoMonthThatHasPassed() {
        assertThat(refused(need(Map.of("from", "2026-10")))).isEqualTo("INVALID need.from");
        assertThat(refused(need(Map.of("smallestPart", 61)))).isEqualTo("INVALID need.smallestPart");
        JsonNode kept = save(need(Map.of("from", "2026-11"))).path("need");
        graph.run(
                "MATCH (n:Need {id: $id}) SET n.from = '2026-03'",
                Map.of("id", GlobalId.parse("Need", kept.path("id").asString())));
        assertThat(save(kept, need(Map.of("from", "2026-03", "share", 30)))
                        .path("need")
                        .path("share")
                        .asInt())
                .as("one that runs is changed, not moved back")
                .isEqualTo(30);
        JsonNode back = planner().answer(SAVE, input(kept, need(Map.of("from", "2026-02"))));
        assertThat(back.at("/errors/0/extensions/field").asString()).isEqualTo("need.from");
        JsonNode over = planner().answer(SAVE, input(kept, need(Map.of("from", "2026-03", "to", "2026-10"))));
        assertThat(over.at("/errors/0/extensions/field").asString()).isEqualTo("need.to");
    }

    @Test
    void aTitleStaysInTheOtherLanguageUntilItIsChanged() {
        JsonNode kept = save(need(Map.of())).path("need");
        graph.run(
                "MATCH (n:Need {id: $id}) SET n.titleEn = 'Robots for purchasing'",
                Map.of("id", GlobalId.parse("Need", kept.path("id").asString())));

        save(kept, need(Map.of("share", 40)));
        assertThat(titles(kept)).containsExactly("Robotar åt inköp", "Robots for purchasing");

        save(kept, need(Map.of("title", " Robots for purchasing")));
        assertThat(titles(kept)).containsExactly("Robotar åt inköp", "Robots for purchasing");

        save(kept, need(Map.of("title", "Robotar åt ekonomi")));
        assertThat(titles(kept)).containsExactly("Robotar åt ekonomi", "Robotar åt ekonomi");
    }

    @Test
    void aClosedNeedIsNoLongerDemandAndStaysAsItIs() {
        int before = demand();
        JsonNode kept = save(need(Map.of())).path("need");
        assertThat(demand()).isEqualTo(before + 3);

        assertThat(close(kept)
                        .path("data")
                        .path("closeNeed")
                        .path("need")
                        .path("status")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(demand()).isEqualTo(before);
        assertThat(events(kept)).containsExactly("null -> open", "open -> closed");

        assertThat(code(close(kept))).isEqualTo("CONFLICT");
        assertThat(code(planner().answer(SAVE, input(kept, need(Map.of()))))).isEqualTo("CONFLICT");
        assertThat(events(kept)).hasSize(2);
    }

    @Test
    void aDraftIsNoDemandUntilItIsOpened() {
        int before = demand();
        var kept = draft();
        assertThat(kept.path("status").asString()).isEqualTo("DRAFT");
        save(kept, need(Map.of("share", 30)));
        assertThat(demand()).as("a draft that was changed is one still").isEqualTo(before);

        var from = Map.<String, Object>of(
                "id", GlobalId.parse("Need", kept.path("id").asString()));
        graph.run("MATCH (n:Need {id: $id}) SET n.from = '2026-10'", from);
        assertThat(open(kept).at("/errors/0/extensions/field").asString())
                .as("its first month has passed")
                .isEqualTo("need.from");
        graph.run("MATCH (n:Need {id: $id}) SET n.from = '2027-01'", from);
        assertThat(open(kept).at("/data/openNeed/need/status").asString()).isEqualTo("OPEN");
        assertThat(demand()).isEqualTo(before + 3);
        assertThat(code(open(kept))).as("it is open").isEqualTo("CONFLICT");
        assertThat(events(kept)).containsExactly("null -> draft", "draft -> draft", "draft -> open");
    }

    @Test
    void aClosedNeedIsOpenedAgainAndIsDemandAgain() {
        int before = demand();
        JsonNode kept = save(need(Map.of())).path("need");
        close(kept);

        assertThat(reopen(kept).at("/data/reopenNeed/need/status").asString()).isEqualTo("OPEN");
        assertThat(demand()).isEqualTo(before + 3);
        assertThat(code(reopen(kept))).as("it is open").isEqualTo("CONFLICT");

        close(kept);
        graph.run(
                "MATCH (n:Need {id: $id}) SET n.from = '2026-03', n.to = '2026-10'",
                Map.of("id", GlobalId.parse("Need", kept.path("id").asString())));
        assertThat(reopen(kept).at("/errors/0/extensions/field").asString())
                .as("its last month has passed")
                .isEqualTo("need.to");
        assertThat(demand()).isEqualTo(before);
    }

    @Test
    void whatWasOnlyADraftIsNotOpenedFromClosedInAPassedMonth() {
        var kept = draft();
        var id = GlobalId.parse("Need", kept.path("id").asString());
        graph.run("MATCH (n:Need {id: $id}) SET n.from = '2026-10'", Map.of("id", id));
        close(kept);
        assertThat(reopen(kept).at("/errors/0/extensions/field").asString()).isEqualTo("need.from");
        graph.run("MATCH (n:Need {id: $id}) SET n.from = '2027-01'", Map.of("id", id));
        assertThat(reopen(kept).at("/data/reopenNeed/need/status").asString()).isEqualTo("OPEN");
    }

    @Test
    void theSameAgainIsNothingThatSomebodyDid() {
        var kept = save(need(Map.of())).path("need");
        assertThat(save(kept, need(Map.of())).at("/need/version").asString())
                .isEqualTo(kept.path("version").asString());
        assertThat(events(kept)).containsExactly("null -> open");
    }

    @Test
    void theHistoryTellsWhoMadeWhatOtherwise() {
        JsonNode kept = save(need(Map.of())).path("need");
        save(
                kept,
                need(Map.of(
                        "title",
                        "Robotar åt ekonomi",
                        "share",
                        40,
                        "places",
                        List.of(),
                        "skills",
                        List.of(Map.of("skill", RPA, "level", 3, "weight", 10, "exactly", true)))));
        save(
                kept,
                need(Map.of(
                        "title",
                        "Robotar åt ekonomi",
                        "share",
                        40,
                        "places",
                        List.of(),
                        "skills",
                        List.of(
                                Map.of("skill", PROCUREMENT, "level", 2, "must", true),
                                Map.of("skill", RPA, "level", 3, "weight", 10, "exactly", true)))));
        close(kept);
        reopen(kept);

        assertThat(history(kept))
                .containsExactly(
                        "REOPENED", "CLOSED", """
                CHANGED SKILL %1$s null -> 2 5 true false""".formatted(PROCUREMENT), """
                CHANGED TITLE null -> null, \
                SKILL %s 4 10 false true -> 3 10 false true, SKILL %s 2 5 true false -> null, \
                SHARE 60 -> 40, PLACES 01 12 -> null""".formatted(RPA, PROCUREMENT), "STATED");
    }

    @Test
    void thePurposeStaysOnceItHasBeenMatched() {
        JsonNode kept = save(need(Map.of())).path("need");
        assertThat(save(kept, need(Map.of("purpose", "MENTORING")))
                        .at("/need/purpose")
                        .asString())
                .isEqualTo("MENTORING");
        planner()
                .ask(
                        "mutation ($id: ID!) { matchNeed(input: {id: $id}) { answer { poolSize } } }",
                        Map.of("id", kept.path("id").asString()));
        JsonNode other = planner().answer(SAVE, input(kept, need(Map.of("purpose", "LOAN"))));
        assertThat(other.at("/errors/0/extensions/field").asString()).isEqualTo("need.purpose");
        assertThat(save(kept, need(Map.of("purpose", "MENTORING", "share", 40)))
                        .at("/need/share")
                        .asInt())
                .isEqualTo(40);
    }

    @Test
    void aNeedStaysWithItsAgency() {
        JsonNode kept = save(need(Map.of())).path("need");
        JsonNode moved =
                planner().answer(SAVE, input(kept, need(Map.of("agency", GlobalId.encode("Agency", "fabelverket")))));
        // Whoever acts for the other agency does not see the need.
        assertThat(code(moved)).isEqualTo("NOT_FOUND");
        assertThat(events(kept)).hasSize(1);
    }

    private Planner planner() {
        return Objects.requireNonNull(planner);
    }

    private JsonNode draft() {
        return planner()
                .ask(SAVE, Map.of("input", Map.of("need", need(Map.of()), "draft", true)))
                .path("saveNeed")
                .path("need");
    }

    private JsonNode save(Map<String, ?> need) {
        return planner().ask(SAVE, Map.of("input", Map.of("need", need))).path("saveNeed");
    }

    private JsonNode save(JsonNode kept, Map<String, ?> need) {
        return planner().ask(SAVE, input(kept, need)).path("saveNeed");
    }

    private JsonNode close(JsonNode kept) {
        return planner()
                .answer(CLOSE, Map.of("input", Map.of("id", kept.path("id").asString(), "version", version(kept))));
    }

    private JsonNode open(JsonNode kept) {
        return planner()
                .answer(OPEN, Map.of("input", Map.of("id", kept.path("id").asString(), "version", version(kept))));
    }

    private JsonNode reopen(JsonNode kept) {
        return planner()
                .answer(REOPEN, Map.of("input", Map.of("id", kept.path("id").asString(), "version", version(kept))));
    }

    /// The latest first.
    private List<String> history(JsonNode kept) {
        var events =
                planner().ask("""
                        query ($id: ID!) { need(id: $id) { history { step by changes { field before after
                          askedBefore { skill { uri } level weight must exactly }
                          askedAfter { skill { uri } level weight must exactly } } } } }
                        """, Map.of("id", kept.path("id").asString())).at("/need/history");
        assertThat(events.valueStream())
                .allMatch(event -> event.path("by").asString().equals(Planner.ACCOUNT));
        return events.valueStream()
                .map(event -> (event.path("step").asString() + " "
                                + event.path("changes")
                                        .valueStream()
                                        .map(NeedsIT::told)
                                        .collect(joining(", ")))
                        .strip())
                .toList();
    }

    private static String told(JsonNode change) {
        var before = change.path("askedBefore");
        var after = change.path("askedAfter");
        var skill = before.isNull() ? after : before;
        return skill.isNull()
                ? "%s %s -> %s"
                        .formatted(
                                change.path("field").asString(),
                                change.path("before").asString("null"),
                                change.path("after").asString("null"))
                : "SKILL %s %s -> %s".formatted(skill.at("/skill/uri").asString(), asked(before), asked(after));
    }

    private static String asked(JsonNode asked) {
        return asked.isNull()
                ? "null"
                : "%d %d %b %b"
                        .formatted(
                                asked.path("level").asInt(),
                                asked.path("weight").asInt(),
                                asked.path("must").asBoolean(),
                                asked.path("exactly").asBoolean());
    }

    private int demand() {
        return planner()
                .ask("query ($uri: String!) { skill(uri: $uri) { demands { people } } }", Map.of("uri", RPA))
                .path("skill")
                .path("demands")
                .valueStream()
                .mapToInt(demand -> demand.path("people").asInt())
                .sum();
    }

    /// In Swedish and in English.
    private List<String> titles(JsonNode need) {
        JsonNode asked = planner()
                .ask(
                        "query ($id: ID!) { need(id: $id) { sv: title(language: SV) en: title(language: EN) } }",
                        Map.of("id", need.path("id").asString()))
                .path("need");
        return List.of(asked.path("sv").asString(), asked.path("en").asString());
    }

    private List<String> events(JsonNode need) {
        return graph.list(
                """
                MATCH (:Need {id: $id})-[:HAS]->(e:NeedEvent {by: $by}) WHERE e.at IS NOT NULL
                RETURN coalesce(e.from, 'null') + ' -> ' + e.to AS event ORDER BY e.number
                """,
                Map.of("id", GlobalId.parse("Need", need.path("id").asString()), "by", Planner.ACCOUNT),
                row -> row.get("event").asString());
    }

    private String refused(Map<String, ?> need) {
        JsonNode extensions =
                planner().answer(SAVE, Map.of("input", Map.of("need", need))).at("/errors/0/extensions");
        return extensions.path("code").asString() + " "
                + extensions.path("field").asString();
    }

    private static String code(JsonNode answer) {
        return answer.path("errors").path(0).path("extensions").path("code").asString();
    }

    private Map<String, ?> input(JsonNode kept, Map<String, ?> need) {
        return Map.of("input", Map.of("id", kept.path("id").asString(), "version", version(kept), "need", need));
    }

    /// As it is now.
    private String version(JsonNode kept) {
        return planner()
                .ask(
                        "query ($id: ID!) { need(id: $id) { version } }",
                        Map.of("id", kept.path("id").asString()))
                .at("/need/version")
                .asString();
    }

    private static Map<String, ?> need(Map<String, ?> changes) {
        Map<String, Object> need = new HashMap<>(Map.of(
                "agency",
                GlobalId.encode("Agency", "exempelverket"),
                "title",
                "Robotar åt inköp",
                "skills",
                List.of(
                        Map.of("skill", GlobalId.encode("Skill", RPA), "level", 4, "weight", 10, "exactly", true),
                        Map.of("skill", PROCUREMENT, "level", 2, "must", true)),
                "share",
                60,
                "from",
                "2027-02",
                "to",
                "2027-07",
                "places",
                List.of("12", "01"),
                "remote",
                true));
        need.putAll(Map.of("languages", List.of("sv", "en"), "headcount", 3, "splittable", true));
        need.put("securityClass", "CLASS_3");
        need.put("smallestPart", 25);
        need.putAll(changes);
        return need;
    }
}
