package se.samsas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.audit.AuditTrail;
import se.samsas.audit.Verifying;
import se.samsas.exchange.Imports;
import se.samsas.exchange.load.ImportListener;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// Everything that people do to the same few people, needs and agency, at once: nobody is told that the graph does not
/// answer, and what was said to be done is done, once. The full build does it for a minute, `-Dat-once.seconds`
/// for as long as it says.
@IntegrationTest
class AtOnceIT {

    private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("at-once.seconds", Effort.of(15, 60)));
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Set<String> KINDS =
            Set.of("search", "look", "override", "contest", "erasure", "import", "close");
    /// Many, so that none of them asks for more than an account may in a minute.
    private static final int PLANNERS = 30;

    private static final int PEOPLE = 8;

    private static final String MATCH = """
            mutation ($need: ID!) { matchNeed(input: {id: $need}) { answer { matches(first: 10) { edges { node {
              rank specialist { ... on Person { id } } } } } nearMisses { match { rank } } } } }
            """;
    private static final String LOOK = "query ($id: ID!) { person(id: $id) { name } }";
    private static final String OVERRIDE = """
            mutation ($need: ID!, $person: ID!) {
              overrideRank(input: {need: $need, specialist: {person: $person}, place: 1, motive: "Provas"}) {
                override { computed } } }
            """;
    private static final String LOOKS = "{ viewer { looks(first: 5) { edges { node { id } } } } }";
    private static final String CONTEST =
            "mutation ($look: ID!) { contestRank(input: {look: $look, motive: \"Nej\"}) { contest { id } } }";
    private static final String SAVE =
            "mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id version } } }";
    private static final String CLOSE =
            "mutation ($input: CloseNeedInput!) { closeNeed(input: $input) { need { id } } }";
    private static final String ERASE = "mutation ($name: String!) { eraseMe(input: {name: $name}) { erased } }";

    private final Graph graph;
    private final AuditTrail trail;
    private final Imports imports;
    private final Workplace workplace;
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    AtOnceIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            AuditTrail trail,
            Imports imports,
            @LocalServerPort int port) {
        this.graph = graph;
        this.trail = trail;
        this.imports = imports;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @AfterEach
    void close() {
        graph.run(
                "MATCH (s:Search)-[:BY]->(:Agency {id: $agency}) DETACH DELETE s", Map.of("agency", Workplace.AGENCY));
        graph.run("""
                MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need)
                OPTIONAL MATCH (n)-[:HAS]->(e:NeedEvent)
                DETACH DELETE n, e
                """, Map.of("agency", Workplace.AGENCY));
        workplace.close();
    }

    @Test
    void nobodyIsInAnybodysWay() throws Exception {
        begin();
        var need = save().id();
        var toClose = new AtomicReference<>(save());
        var until = System.nanoTime() + LASTS.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < 3; i++) {
                running.add(threads.submit(
                        () -> until(until, "search", turn -> act(planner(turn), MATCH, need(need)))));
            }
            for (int i = 0; i < 5; i++) {
                running.add(threads.submit(() -> until(until, "look", turn -> act("boss", LOOK, person(name(turn))))));
            }
            for (int i = 0; i < 2; i++) {
                running.add(threads.submit(() -> until(
                        until,
                        "override",
                        turn -> act(
                                planner(turn),
                                OVERRIDE,
                                Map.of(
                                        "need",
                                        need,
                                        "person",
                                        person(name(turn)).get("id"))))));
            }
            running.add(threads.submit(() -> until(until, "contest", this::contest)));
            running.add(threads.submit(() -> until(until, "erasure", this::erase)));
            running.add(threads.submit(() -> until(until, "import", this::bringIn)));
            running.add(threads.submit(() -> until(until, "closing", turn -> {
                toClose.set(save());
                return true;
            })));
            for (int i = 0; i < 3; i++) {
                running.add(threads.submit(() -> until(
                        until,
                        "close",
                        turn -> act(
                                planner(turn),
                                CLOSE,
                                Map.of("input", toClose.get().toClose())))));
            }
            for (var one : running) {
                one.get();
            }
        }
        assertThat(failures).isEmpty();
        assertThat(done.keySet()).containsAll(KINDS);
        System.out.println("at once in " + LASTS.toSeconds() + " s: " + new TreeMap<>(done));
        assertThat(needsClosedTwice()).isEmpty();
        assertThat(graph.list(
                        "MATCH (o:RankOverride) WHERE o.entry IS NULL RETURN o.id AS id",
                        Map.of(),
                        row -> row.get("id").asString()))
                .isEmpty();
        assertThat(graph.list(
                        "MATCH (p:Person)--() WHERE p.erased IS NOT NULL AND p.id STARTS WITH 'workplace-' RETURN DISTINCT p.id AS id",
                        Map.of(),
                        row -> row.get("id").asString()))
                .isEmpty();
        Verifying.entries(trail);
    }

    private void begin() {
        graph.run("""
                MATCH (a:Agency {id: $agency})
                UNWIND range(0, $planners - 1) AS i
                CREATE (:Account {id: 'workplace-planner-' + i, trail: randomUUID(), unansweredUntil: date('2099-12-31'), roles: ['hr-planner']})-[:ACTS_FOR]->(a)
                """, Map.of("agency", Workplace.AGENCY, "planners", PLANNERS));
        workplace.manager("boss", Workplace.TOP);
        for (int i = 0; i < PEOPLE; i++) {
            employ(name(i));
        }
    }

    private void employ(String name) {
        workplace.person(name, Workplace.BELOW, "utredare");
        workplace.ask(Workplace.id(name), """
                mutation ($skill: ID!) {
                  describeMySkills(input: {skills: [{skill: $skill, level: 4, lastUsed: "2026-10"}]}) { person { id } }
                  chooseVisibility(input: {choices: [{purpose: INTERNAL, visibility: VISIBLE}]}) { viewer { roles } }
                }
                """, Map.of("skill", Workplace.RPA));
    }

    private record Kept(String id, String version) {

        Map<String, String> toClose() {
            return Map.of("id", id, "version", version);
        }
    }

    private Kept save() {
        var need = workplace
                .ask(
                        "workplace-planner",
                        SAVE,
                        Map.of(
                                "input",
                                Map.of(
                                        "need",
                                        Map.of(
                                                "agency",
                                                GlobalId.encode("Agency", Workplace.AGENCY),
                                                "title",
                                                "Allt på en gång",
                                                "purpose",
                                                "INTERNAL",
                                                "skills",
                                                List.of(Map.of("skill", Workplace.RPA, "level", 3)),
                                                "share",
                                                10,
                                                "from",
                                                "2027-01",
                                                "to",
                                                "2027-01"))))
                .at("/saveNeed/need");
        return new Kept(need.path("id").asString(), need.path("version").asString());
    }

    private boolean contest(int turn) {
        var account = Workplace.id(name(turn));
        var looks = workplace.answer(account, LOOKS, Map.of());
        var look = looks.at("/data/viewer/looks/edges/0/node/id");
        return look.isString() && act(name(turn), CONTEST, Map.of("look", look.asString()));
    }

    /// Somebody who was just employed, while they are searched for.
    private boolean erase(int turn) {
        var name = "gone" + turn;
        employ(name);
        return act(name, ERASE, Map.of("name", "Gone" + turn + " Prov"));
    }

    private boolean bringIn(int turn) {
        var rows = new StringBuilder("person,skill,evidence,level,last_used,since,valid_until\n");
        IntStream.range(0, PEOPLE)
                .forEach(i -> rows.append("%s,%s,course,%d,2026-09,,\n"
                        .formatted(Workplace.id(name(i)), Workplace.PROCUREMENT, 1 + turn % 5)));
        try {
            Files.writeString(folder.resolve("assertions.csv"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !imports.gently(folder, ImportListener.SILENT).counts().isEmpty();
    }

    /// Until the time is over, and on a slow machine on until each kind was done once.
    private boolean goesOn(long until) {
        var now = System.nanoTime();
        return failures.isEmpty()
                && (now < until || (!done.keySet().containsAll(KINDS) && now < until + PATIENCE.toNanos()));
    }

    private interface Turn {
        boolean take(int turn);
    }

    private boolean until(long nanoTime, String what, Turn turn) {
        for (int i = 0; goesOn(nanoTime); i++) {
            try {
                if (turn.take(i)) {
                    done.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
                }
            } catch (RuntimeException | AssertionError e) {
                failures.add(what + ": " + e);
                return false;
            }
        }
        return true;
    }

    /// Whether it was done. That something is closed, gone or said already is an answer; anything else is a failure.
    private boolean act(String name, String operation, Map<String, ?> variables) {
        JsonNode answer = workplace.answer(Workplace.id(name), operation, variables);
        var errors = answer.path("errors");
        errors.forEach(error -> {
            var code = error.at("/extensions/code").asString();
            if (!List.of("CONFLICT", "NOT_FOUND").contains(code)) {
                failures.add(name + ": " + error);
            }
        });
        return errors.isMissingNode();
    }

    private static Map<String, String> need(String id) {
        return Map.of("need", id);
    }

    private static Map<String, String> person(String name) {
        return Map.of("id", GlobalId.encode("Person", Workplace.id(name)));
    }

    private static String name(int turn) {
        return "ann" + turn % PEOPLE;
    }

    private static String planner(int turn) {
        return "planner-" + turn % PLANNERS;
    }

    private List<String> needsClosedTwice() {
        return graph.list(
                """
                MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need)-[:HAS]->(e:NeedEvent {to: 'closed'})
                WITH n, count(e) AS closed WHERE closed > 1 OR n.status <> 'closed'
                RETURN n.id AS id
                """, Map.of("agency", Workplace.AGENCY), row -> row.get("id").asString());
    }
}
