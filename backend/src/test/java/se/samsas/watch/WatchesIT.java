package se.samsas.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.job.Lease;
import tools.jackson.databind.JsonNode;

/// A watch says how many are new, and nothing else; it ends with its need and with the right of whoever
/// watches.
@IntegrationTest
class WatchesIT {

    private static final String PLANNER = "workplace-planner";
    private static final String NEW_PLANNER = "workplace-planner-new";
    private static final String WATCH =
            "mutation ($need: ID!) { watchNeed(input: {need: $need}) { need { watched } } }";
    private static final String UNWATCH =
            "mutation ($need: ID!) { unwatchNeed(input: {need: $need}) { need { watched } } }";
    private static final String WAITING = "{ viewer { waiting { kind count need { id } } } }";

    private final Graph graph;
    private final WatchRound round;
    private final Workplace workplace;
    private String need = "";

    WatchesIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            WatchRound round,
            @LocalServerPort int port) {
        this.graph = graph;
        this.round = round;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void watch() {
        workplace.person("ann", Workplace.BELOW, "jurist");
        workplace.person("bo", Workplace.BELOW, "jurist");
        workplace.awaitFound(0); // until the index knows these, not those of the test before
        workplace.findable("ann", 4, "2026-10", 1);
        need = workplace
                .ask(
                        PLANNER,
                        "mutation ($need: NeedInput!) { saveNeed(input: {need: $need}) { need { id } } }",
                        Map.of(
                                "need",
                                Map.of(
                                        "agency",
                                        GlobalId.encode("Agency", Workplace.AGENCY),
                                        "title",
                                        "Robotar",
                                        "purpose",
                                        "INTERNAL",
                                        "skills",
                                        List.of(Map.of("skill", Workplace.RPA, "level", 2)),
                                        "share",
                                        10,
                                        "from",
                                        "2027-01",
                                        "to",
                                        "2027-03")))
                .at("/saveNeed/need/id")
                .asString();
        assertThat(workplace.ask(PLANNER, WATCH, Map.of("need", need)).toString())
                .contains("\"watched\":true");
    }

    @AfterEach
    void close() {
        graph.run(
                "MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need) OPTIONAL MATCH (n)<-[:FOR]-(x) OPTIONAL MATCH (n)-[:HAS]->(e) DETACH DELETE n, x, e",
                Map.of("agency", Workplace.AGENCY));
        workplace.close();
    }

    @Test
    void howManyAreNewIsSaidUntilASearchShowsThem() {
        night();
        assertThat(waiting()).as("who matched from the beginning").isEmpty();
        workplace.findable("bo", 3, "2026-10", 2);
        night();
        assertThat(waiting()).containsExactly("NEW_MATCHES 1 " + need);
        night();
        assertThat(waiting()).containsExactly("NEW_MATCHES 1 " + need);
        workplace.ask(
                PLANNER,
                "mutation ($need: ID!) { matchNeed(input: {id: $need}) { answer { poolSize } } }",
                Map.of("need", need));
        assertThat(waiting()).isEmpty();
        night();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aWatchNamesNobodyAndIsTiedToNobody() {
        workplace.findable("bo", 3, "2026-10", 2);
        night();
        assertThat(graph.<String>get(
                        "MATCH (w:NeedWatch {account: $account}) RETURN w {.*} AS kept, COUNT { (w)--() } AS ties",
                        Map.of("account", PLANNER),
                        row -> row.get("ties") + row.get("kept").toString()))
                .startsWith("1")
                .doesNotContain(Workplace.id("ann"), Workplace.id("bo"));
    }

    @Test
    void ofWhoeverIsErasedNothingIsLeftInIt() {
        assertThat(digests()).isEqualTo(1);
        workplace.ask(Workplace.id("ann"), "mutation { eraseMe(input: {name: \"Ann Prov\"}) { erased } }", Map.of());
        assertThat(digests()).isZero();
    }

    @Test
    void aWatchEndsWithItsNeed() {
        graph.run(
                "MATCH (n:Need {id: $id}) SET n.status = 'closed'",
                Map.of("id", GlobalId.parse(need).local()));
        workplace.findable("bo", 3, "2026-10", 2);
        night();
        assertThat(watches()).isZero();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aWatchEndsWithTheRightToAsk() {
        graph.run("MATCH (a:Account {id: $id}) SET a.roles = []", Map.of("id", PLANNER));
        night();
        assertThat(watches()).isZero();
    }

    @Test
    void aWatchIsThatOfTheAccountInWhosePlaceAnotherCame() {
        workplace.findable("bo", 3, "2026-10", 2);
        graph.run("""
                MATCH (old:Account {id: $old})-[acts:ACTS_FOR]->(g:Agency)
                CREATE (old)<-[:REPLACES]-(:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: $new,
                  roles: old.roles})-[:ACTS_FOR]->(g)
                SET old.roles = []
                DELETE acts
                """, Map.of("old", PLANNER, "new", NEW_PLANNER));
        night();
        assertThat(waiting(NEW_PLANNER)).containsExactly("NEW_MATCHES 1 " + need);
        assertThat(workplace.ask(NEW_PLANNER, WATCH, Map.of("need", need)).toString())
                .contains("\"watched\":true");
        assertThat(waiting(NEW_PLANNER)).as("one watch, not two").containsExactly("NEW_MATCHES 1 " + need);
        assertThat(graph.<Long>get(
                        "MATCH (w:NeedWatch)-[:FOR]->(:Need {id: $need}) RETURN count(w) AS watches",
                        Map.of("need", GlobalId.parse(need).local()),
                        row -> row.get("watches").asLong()))
                .isEqualTo(1);
        workplace.ask(NEW_PLANNER, UNWATCH, Map.of("need", need));
        assertThat(watches()).isZero();
    }

    @Test
    void oneThatCannotBeCountedKeepsNoOtherFromIt() {
        graph.run("""
                MATCH (n:Need {id: $need})
                CREATE (:NeedWatch {id: 'a-first', account: $account, salt: 1, known: [], fresh: [],
                  counted: datetime('2026-11-01T00:00:00Z')})-[:FOR]->(n)
                """, Map.of("need", GlobalId.parse(need).local(), "account", PLANNER));
        workplace.findable("bo", 3, "2026-10", 2);
        assertThatThrownBy(this::night).as("so that it is tried again").isInstanceOf(RuntimeException.class);
        assertThat(waiting()).containsExactly("NEW_MATCHES 1 " + need);
    }

    @Test
    void whoStopsWatchingIsToldNothing() {
        workplace.ask(PLANNER, UNWATCH, Map.of("need", need));
        assertThat(watches()).isZero();
    }

    private void night() {
        graph.run(
                "MATCH (w:NeedWatch {account: $account}) SET w.counted = w.counted - duration({days: 1})",
                Map.of("account", PLANNER));
        graph.run("MERGE (f:Fence {key: 'need-watches|0'}) SET f.number = 77", Map.of());
        round.run(new Lease("need-watches", 77));
    }

    private List<String> waiting() {
        return waiting(PLANNER);
    }

    private List<String> waiting(String account) {
        return workplace
                .ask(account, WAITING, Map.of())
                .at("/viewer/waiting")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("NEW_MATCHES"))
                .map(WatchesIT::text)
                .toList();
    }

    private static String text(JsonNode one) {
        return "%s %d %s"
                .formatted(
                        one.path("kind").asString(),
                        one.path("count").asInt(),
                        one.at("/need/id").asString());
    }

    private int digests() {
        return graph.get(
                "MATCH (w:NeedWatch {account: $account}) RETURN size(w.known) + size(w.fresh) AS digests",
                Map.of("account", PLANNER),
                row -> row.get("digests").asInt());
    }

    private long watches() {
        return graph.get(
                "MATCH (w:NeedWatch {account: $account}) RETURN count(w) AS watches",
                Map.of("account", PLANNER),
                row -> row.get("watches").asLong());
    }
}
