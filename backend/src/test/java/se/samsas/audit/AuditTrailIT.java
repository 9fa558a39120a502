package se.samsas.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.samsas.failure.Failure;
import se.samsas.graph.OwnGraph;

class AuditTrailIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00.123456Z"), ZoneOffset.UTC);

    private static final Instant OLD = Instant.parse("2025-11-21T00:00:00Z");

    private static OwnGraph own;
    private static AuditTrail trail;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        own = new OwnGraph(folder);
        migrate("V020__Strangers.cypher");
        trail = new AuditTrail(own.graph(), CLOCK);
    }

    @AfterAll
    static void close() {
        own.close();
    }

    @BeforeEach
    void writeFive() {
        own.graph().run("MATCH (n:AuditEntry|AuditHead|Stranger) DELETE n", Map.of());
        for (var i = 1; i <= 5; i++) {
            trail.append(new Act(AuditKind.VIEW, "planner-" + i, "person-" + i, "because " + i));
        }
    }

    @Test
    void whatNobodyTouchedHolds() {
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verified(5, 5, null));
    }

    @Test
    void anEmptyTrailHolds() {
        own.graph().run("MATCH (n:AuditEntry|AuditHead|Stranger) DELETE n", Map.of());
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verified(0, 0, null));
    }

    /// What somebody does to the graph, how many entries then fit, and which is named.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MATCH (e:AuditEntry {number: 3}) SET e.account = 'somebody else'   | 2 | 3
            MATCH (e:AuditEntry {number: 3}) SET e.about = 'person-4'          | 2 | 3
            MATCH (e:AuditEntry {number: 1}) SET e.at = '2026-11-20T08:00:00Z' | 0 | 1
            MATCH (e:AuditEntry {number: 2}) SET e.kind = 'refusal'            | 1 | 2
            MATCH (e:AuditEntry {number: 4}) SET e.digest = ''                 | 3 | 4
            MATCH (e:AuditEntry {number: 3}) DELETE e                          | 2 | 3
            MATCH (e:AuditEntry {number: 1}) DELETE e                          | 0 | 1
            MATCH (e:AuditEntry {number: 5}) DELETE e                          | 4 | 5
            MATCH (e:AuditEntry) DELETE e                                      | 0 | 1
            MATCH (h:AuditHead) SET h.hash = 'x'                               | 5 | 6
            MATCH (a:AuditEntry {number: 2}), (b:AuditEntry {number: 3}) WITH a, b, a.account AS was SET a.account = b.account, b.account = was | 1 | 2
            """)
    void whatWasDoneToItIsNamed(String tampering, long fit, long named) {
        own.graph().run(tampering, Map.of());
        var verified = trail.verify();
        assertThat(verified.entries()).isEqualTo(fit);
        assertThat(verified.broken())
                .isNotNull()
                .extracting(AuditTrail.Broken::number)
                .isEqualTo(named);
    }

    /// What lists of strings said before stands at relationships, and looks that only the trail knew beside it.
    @Test
    void whatWasRecordedSoFarIsWhereItIsLookedFor() throws IOException {
        own.graph().run("""
                CREATE (:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                  id: 'person-2'}), (:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992), id: 'person 9'}), (g:Agency {id: 'agency'})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: 'planner-2', roles: ['employee', 'hr-planner']})-[:ACTS_FOR]->(g)
                CREATE (:Search {id: 'search-1', account: 'planner-2', people: ['1 person 9', '2 person-2'],
                  nearMisses: ['1 person-7', '10 person-2']})
                """, Map.of());
        trail.append(new Act(AuditKind.SEARCH, "planner-2", "search-1", ""));
        own.graph().run("""
                MATCH (e:AuditEntry) SET e.account = 'planner-' + e.number
                WITH e WHERE e.kind = 'view' SET e.about = 'person-' + e.number
                """, Map.of());
        migrate("V011__Who_looked_so_far.cypher");
        assertThat(own.graph().list("""
                        MATCH (s:Search)-[g:GAVE]->(p:Person)
                        WHERE s.people IS NULL AND s.nearMisses IS NULL AND s.entry = 6 AND s.roles = ['hr-planner']
                        RETURN g.as + ' ' + g.rank + ' ' + p.id AS gave ORDER BY gave
                        """, Map.of(), row -> row.get("gave").asString()))
                .containsExactly("match 1 person 9", "match 2 person-2", "near-miss 10 person-2");
        assertThat(own.graph().list("""
                        MATCH (g:Agency)<-[:BY]-(v:View)-[:OF]->(p:Person)
                        RETURN v.entry + ' ' + toString(v.at) + ' ' + p.id + ' ' + g.id AS view
                        """, Map.of(), row -> row.get("view").asString()))
                .containsExactly("2 2026-11-21T08:00:00.123Z person-2 agency");
        own.graph().run("MATCH (n:Person|Agency|Account|Search|View) DETACH DELETE n", Map.of());
    }

    private static void migrate(String name) throws IOException {
        try (var in = AuditTrail.class.getResourceAsStream("/neo4j/migrations/" + name)) {
            var script = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            for (var statement : script.split(";\\s*", -1)) {
                if (!statement.isBlank()) {
                    own.graph().run(statement, Map.of());
                }
            }
        }
    }

    @Test
    void whatIsOldIsDroppedAndTheRestStillHolds() {
        ageTheFirst(3);

        assertThat(trail.prune(OLD)).isEqualTo(3);

        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verified(3, 6, null));
        assertThat(numbers()).containsExactly(4L, 5L, 6L);
        assertThat(trail.state().first()).isEqualTo(4);
        assertThat(trail.prune(OLD)).isZero();
    }

    @Test
    void whatLiesBesideThePrunedGoesWithIt() {
        ageTheFirst(3);
        own.graph().run("""
                CREATE (:View {entry: 2, account: 'planner-2'})-[:OF]->(p:Person {id: 'seen', trail: 'seen'})
                SET p.tieSeed = 1
                CREATE (:Search {id: 'old', entry: 3, account: 'planner-3'})-[:GAVE {rank: 1}]->(p)
                CREATE (:Search:UnmetDemand {id: 'unmet', entry: 3, account: 'planner-3', roles: ['hr-planner']})
                FOREACH (_ IN range(1, 5000) |
                  CREATE (:UnmetDemand {entry: 2, account: 'planner-2', roles: ['hr-planner']}))
                CREATE (:Search {id: 'new', entry: 4, account: 'planner-4'})-[:GAVE {rank: 1}]->(p)
                CREATE (:View {entry: 5, account: 'planner-5'})-[:OF]->(p)
                """, Map.of());
        try {
            trail.prune(OLD);

            assertThat(own.graph()
                            .list(
                                    "MATCH (n:View|Search) RETURN n.entry + ' ' + coalesce(n.account, 'nobody') AS"
                                            + " kept ORDER BY kept",
                                    Map.of(),
                                    row -> row.get("kept").asString()))
                    .containsExactly("3 nobody", "4 planner-4", "5 planner-5");
            assertThat(own.graph()
                            .list("MATCH (n:UnmetDemand) WHERE n.account IS NOT NULL RETURN n", Map.of(), row -> row))
                    .as("more than a page of them")
                    .isEmpty();
        } finally {
            own.graph().run("MATCH (n:View|Search|UnmetDemand|Person) DETACH DELETE n", Map.of());
        }
    }

    /// Who was refused at the door is remembered as long as an entry speaks of them.
    @Test
    void strangersAreForgottenWithTheLastOfTheirEntries() {
        ageTheFirst(3);
        trail.append(new Act(AuditKind.REFUSAL, "planner-2", "the API", ""));
        assertThat(strangers()).contains("planner-1", "planner-2", "planner-3", "planner-4");
        assertThat(own.graph()
                        .list(
                                "MATCH (e:AuditEntry) RETURN e.account AS account",
                                Map.of(),
                                row -> row.get("account").asString()))
                .noneMatch(account -> account.startsWith("planner"));

        trail.prune(OLD);

        assertThat(strangers()).containsExactly("planner-2", "planner-4", "planner-5");
    }

    private static List<String> strangers() {
        return own.graph()
                .list(
                        "MATCH (s:Stranger) RETURN s.subject AS subject ORDER BY subject",
                        Map.of(),
                        row -> row.get("subject").asString());
    }

    /// By the clock of another server, which is a little behind.
    @Test
    void whatIsYoungEnoughStaysThoughAnEarlierMomentComesLater() {
        ageTheFirst(1);
        own.graph().run("""
                MATCH (e:AuditEntry) WHERE e.number > 1
                SET e.at = CASE e.number WHEN 3 THEN '2025-11-21T00:00:01Z' ELSE '2025-11-21T00:00:02Z' END
                """, Map.of());

        assertThat(trail.prune(OLD)).isEqualTo(1);

        assertThat(numbers()).startsWith(2L, 3L, 4L, 5L);
    }

    @Test
    void whatIsPrunedTwiceHoldsFromTheLaterPlace() {
        ageTheFirst(2);
        trail.prune(OLD);
        trail.append(new Act(AuditKind.VIEW, "planner", "person", ""));

        assertThat(trail.prune(Instant.now(CLOCK).plusSeconds(1))).isEqualTo(5);

        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verified(1, 8, null));
        assertThat(numbers()).containsExactly(8L);
    }

    @Test
    void whatAStoppedServerLeftOfTheDroppedIsTakenAwayLater() {
        ageTheFirst(3);
        trail.prune(OLD);
        own.graph().run("CREATE (:AuditEntry {number: 2, at: '2025-01-01T00:00:00Z'})", Map.of());

        assertThat(trail.verify().broken()).isNull();
        assertThat(trail.prune(OLD)).isZero();
        assertThat(numbers()).containsExactly(4L, 5L, 6L);
    }

    @Test
    void whatWasCutOffCannotPassForPruned() {
        own.graph().run("""
                MATCH (last:AuditEntry {number: 3}), (h:AuditHead)
                SET h.droppedNumber = 3, h.droppedHash = last.hash
                WITH last MATCH (e:AuditEntry) WHERE e.number <= 3 DELETE e
                """, Map.of());

        assertThat(trail.verify().broken()).isEqualTo(new AuditTrail.Broken(4, AuditFlaw.CUT_AT_THE_BEGINNING));
        assertThatThrownBy(() -> trail.prune(OLD)).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void whatFitsNoMoreIsNotDropped() {
        ageTheFirst(3);
        own.graph().run("MATCH (e:AuditEntry {number: 2}) SET e.account = 'somebody else'", Map.of());

        assertThatThrownBy(() -> trail.prune(OLD))
                .hasMessage("Entry 2 of the audit trail was changed, or what came before it.");
        assertThat(numbers()).hasSize(5);
    }

    @Test
    void lessThanSixMonthsIsRefused() {
        assertThatThrownBy(() -> new AuditRetention(trail, CLOCK, 5)).isInstanceOf(AuditKeptTooShort.class);
        assertThat(new AuditRetention(trail, CLOCK, 6).prune()).isZero();
    }

    @Test
    void whatVerifyingFoundIsRemembered() {
        assertThat(trail.state().verified()).isNull();
        own.graph().run("MATCH (e:AuditEntry {number: 3}) DELETE e", Map.of());

        var found = trail.verify();

        assertThat(trail.state().verified()).isEqualTo(new AuditState.Verification(Instant.now(CLOCK), found));
        assertThat(found.broken()).isEqualTo(new AuditTrail.Broken(3, AuditFlaw.MISSING));
    }

    /// They may take their time: the head, for which everybody waits, is locked last.
    @Test
    void whoeverIsToldWhatVerifyingFoundIsInNobodysWay() {
        var told = new ArrayList<String>();
        VerificationListener listener = (_, verified, brokenBefore) -> {
            trail.append(new Act(AuditKind.VIEW, "planner", "person", "meanwhile"));
            told.add("%s, before %s".formatted(verified.broken() == null ? "holds" : "broken", brokenBefore));
        };
        var listened = new AuditTrail(
                own.graph(),
                CLOCK,
                new StaticListableBeanFactory(Map.of("listener", listener))
                        .getBeanProvider(VerificationListener.class));
        own.graph().run("MATCH (e:AuditEntry {number: 3}) SET e.digest = 'x' + e.digest", Map.of());
        listened.verify();
        own.graph().run("MATCH (e:AuditEntry {number: 3}) SET e.digest = substring(e.digest, 1)", Map.of());
        listened.verify();
        listened.verify();

        assertThat(told).containsExactly("broken, before false", "holds, before true", "holds, before false");
        assertThat(trail.state().last()).isEqualTo(8);
    }

    /// Writes the chain anew, the first entries as if long ago.
    private static void ageTheFirst(int entries) {
        own.graph().run("MATCH (n:AuditEntry|AuditHead|Stranger) DELETE n", Map.of());
        var then = new AuditTrail(own.graph(), Clock.fixed(OLD.minusSeconds(1), ZoneOffset.UTC));
        for (var i = 1; i <= 5; i++) {
            (i <= entries ? then : trail)
                    .append(new Act(AuditKind.VIEW, "planner-" + i, "person-" + i, "because " + i));
        }
    }

    private static List<Long> numbers() {
        return own.graph()
                .list(
                        "MATCH (e:AuditEntry) RETURN e.number AS number ORDER BY number",
                        Map.of(),
                        row -> row.get("number").asLong());
    }

    @Test
    void aChainThatWasWrittenAnewDoesNotPassAWitness(@TempDir Path elsewhere) {
        var file = elsewhere.resolve("witness");
        assertThat(trail.verify(Witness.in(file)).broken()).isNull();
        trail.append(new Act(AuditKind.VIEW, "planner", "person", ""));
        assertThat(trail.verify(Witness.in(file)).broken()).isNull();
        assertThat(Witness.in(file).hashes()).containsOnlyKeys(5L, 6L);

        // All of it anew, but for the one who looked.
        own.graph().run("MATCH (n:AuditEntry|AuditHead|Stranger) DELETE n", Map.of());
        for (var i = 1; i <= 7; i++) {
            trail.append(new Act(AuditKind.VIEW, "somebody else", "person-" + i, ""));
        }
        assertThat(trail.verify().broken()).isNull();
        var noted = Witness.in(file);
        assertThat(trail.verify(noted).broken()).isEqualTo(new AuditTrail.Broken(5, AuditFlaw.REWRITTEN));
        assertThat(Witness.in(file)).isEqualTo(noted);
    }

    @Test
    void aTailThatWasCutOffWithItsHeadDoesNotPassAWitness(@TempDir Path elsewhere) {
        var witness = Witness.in(elsewhere.resolve("witness"));
        trail.verify(witness);
        own.graph().run("""
                MATCH (last:AuditEntry {number: 3}), (h:AuditHead) SET h.number = 3, h.hash = last.hash
                WITH last MATCH (e:AuditEntry) WHERE e.number > 3 DELETE e
                """, Map.of());
        assertThat(trail.verify().broken()).isNull();
        assertThat(trail.verify(Witness.in(elsewhere.resolve("witness"))).broken())
                .isEqualTo(new AuditTrail.Broken(4, AuditFlaw.CUT_AT_THE_END));
    }

    @Test
    void whatWasPrunedPassesAWitness(@TempDir Path elsewhere) {
        ageTheFirst(3);
        var file = elsewhere.resolve("witness");
        trail.verify(Witness.in(file));
        trail.prune(OLD);
        assertThat(trail.verify(Witness.in(file)).broken()).isNull();
    }

    @Test
    void aWitnessThatIsNoneIsRefused(@TempDir Path elsewhere) throws IOException {
        var file = Files.writeString(elsewhere.resolve("witness"), "5 abc now\n");
        assertThatThrownBy(() -> Witness.in(file))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("Line 1 of %s is '5 abc now'".formatted(file));
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var appended = threads.invokeAll(IntStream.range(0, 40)
                    .mapToObj(i -> Executors.callable(
                            () -> trail.append(new Act(AuditKind.SEARCH, "planner", "search-" + i, ""))))
                    .toList());
            for (var each : appended) {
                each.get();
            }
        }
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verified(45, 45, null));
    }

    @Test
    void whatIsNotCommittedIsNotInIt() {
        assertThat(own.graph().<Boolean>rehearse(tx -> {
                    trail.enter(tx, new Act(AuditKind.SEARCH, "planner", "search", ""));
                    return true;
                }))
                .isTrue();
        trail.append(new Act(AuditKind.SEARCH, "planner", "search", ""));
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verified(6, 6, null));
    }
}
