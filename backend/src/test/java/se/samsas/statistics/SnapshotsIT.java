package se.samsas.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samsas.IntegrationTest;
import se.samsas.graph.Graph;
import se.samsas.job.Lease;
import se.samsas.job.Turn;
import se.samsas.search.Eventually;

/// Of the demo data, on days that are long past; in turn with the server's own.
@IntegrationTest
class SnapshotsIT {

    private static final LocalDate PAST = LocalDate.of(1999, 6, 15);

    private final Graph graph;
    private final Everybody everybody;
    private final Clock clock;

    SnapshotsIT(Graph graph, Everybody everybody, Clock clock) {
        this.graph = graph;
        this.everybody = everybody;
        this.clock = clock;
    }

    @AfterEach
    void forget() {
        graph.run("MATCH (n:Snapshot) WHERE n.day < date('2001-01-01') DELETE n", Map.of());
        graph.run("MATCH (n:SkillCount) WHERE n.day < date('2001-01-01') DETACH DELETE n", Map.of());
    }

    @Test
    void aServerHasOneSoonAfterItsStart() {
        Eventually.equal(Duration.ofSeconds(30), () -> days().contains(LocalDate.now(clock)), true);
    }

    @Test
    void figuresAreThoseThatTheGraphGivesFloored() {
        var today = LocalDate.now(clock);
        work(snapshots(PAST, (skill, _) -> everybody.having(skill, today)));
        var counted = counted(today);

        assertThat(counted).hasSizeGreaterThan(100);
        assertThat(read(PAST))
                .hasSameSizeAs(skills())
                .allSatisfy((skill, holders) ->
                        assertThat(holders.byAgency()).as(skill).isEqualTo(counted.getOrDefault(skill, Map.of())));
    }

    @Test
    void aDayIsCountedOnceHoweverOftenItIsLookedAt() {
        var asked = new AtomicInteger();
        var counting = snapshots(PAST, (skill, _) -> {
            asked.incrementAndGet();
            return six(skill);
        });
        work(counting);
        int once = asked.get();
        work(counting);

        assertThat(once).isPositive();
        assertThat(asked).hasValue(once);
    }

    @Test
    void whatWasNotEndedIsSeenByNobodyAndBegunAnew() {
        var asked = new AtomicInteger();
        var killed = snapshots(PAST, (skill, _) -> {
            if (asked.incrementAndGet() > 600) {
                throw new IllegalStateException("killed");
            }
            return six(skill);
        });
        assertThatThrownBy(() -> work(killed)).hasMessage("killed");
        assertThat(counts(PAST)).isPositive();
        assertThat(read(PAST)).as("half").isEmpty();

        work(snapshots(PAST, (skill, _) -> six(skill)));

        assertThat(counts(PAST)).isEqualTo(skills().size());
        assertThat(read(PAST)).hasSameSizeAs(skills());
    }

    @Test
    void whoeverWasSlowWritesNothingMore() {
        var slow = snapshots(PAST, (skill, _) -> six(skill));
        assertThatThrownBy(() -> slow.run(new Lease(slow.name(), 0))).hasMessageContaining("another server");

        assertThat(counts(PAST)).isZero();
    }

    @Test
    void whatIsBelowTheFloorIsNotStored() {
        work(snapshots(
                PAST,
                (_, _) -> Map.of(
                        "exempelverket", new Headcount(9, 5, 4),
                        "fabelverket", new Headcount(4, 4, 4),
                        "no-agency", new Headcount(10, 10, 10))));

        assertThat(read(PAST).values())
                .hasSameSizeAs(skills())
                .allMatch(holders -> holders.byAgency().equals(Map.of("exempelverket", new Headcount(5, 5, 0))));
    }

    @Test
    void oldOnesGoButForTheLastOfEachMonth() {
        for (var day : List.of("1999-03-30", "1999-04-02", "1999-04-20", "1999-05-10", "1999-05-11", "1999-05-12")) {
            work(snapshots(LocalDate.parse(day), (_, _) -> Map.of()));
        }
        work(snapshots(PAST, (_, _) -> Map.of()));

        assertThat(days())
                .filteredOn(day -> day.getYear() == 1999)
                .containsExactlyInAnyOrder(
                        LocalDate.parse("1999-03-30"),
                        LocalDate.parse("1999-04-20"),
                        LocalDate.parse("1999-05-11"),
                        LocalDate.parse("1999-05-12"),
                        PAST);
    }

    private void work(Snapshots snapshots) {
        new Turn(graph, snapshots.name(), clock, false).await("test", () -> false, lease -> {
            snapshots.run(lease);
            return true;
        });
    }

    private Snapshots snapshots(LocalDate day, Everybody everybody) {
        return new Snapshots(graph, everybody, noonOf(day));
    }

    private static Map<String, Headcount> six(String skill) {
        return Map.of("exempelverket", new Headcount(6, skill.length() % 7, 0));
    }

    /// What is read on a day, whatever is counted later.
    private Map<String, Holders> read(LocalDate day) {
        return new Statistics(graph, noonOf(day)).holders(skills());
    }

    private Clock noonOf(LocalDate day) {
        return Clock.fixed(day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant(), clock.getZone());
    }

    private List<LocalDate> days() {
        return graph.list(
                "MATCH (n:Snapshot) WHERE n.complete RETURN n.day AS day",
                Map.of(),
                row -> row.get("day").asLocalDate());
    }

    private long counts(LocalDate day) {
        return graph.get(
                "MATCH (n:SkillCount {day: $day}) RETURN count(n) AS counts",
                Map.of("day", day),
                row -> row.get("counts").asLong());
    }

    private List<String> skills() {
        return graph.list(
                "MATCH (s:Skill) RETURN s.id AS skill",
                Map.of(),
                row -> row.get("skill").asString());
    }

    /// The same by Cypher, from nothing but the rule: who holds the concept, or one narrower by one step, at
    /// the highest level of these.
    private Map<String, Map<String, Headcount>> counted(LocalDate day) {
        Map<String, Map<String, Headcount>> counted = new HashMap<>();
        graph.forEach(
                """
                MATCH (s:Skill) WHERE NOT s:SkillGroup
                CALL (s) {
                  MATCH (s)-[:SAME_AS*0..4 {match: 'exact'}]-(had:Skill)
                  RETURN had
                  UNION
                  MATCH (s)-[:SAME_AS*0..4 {match: 'exact'}]-()<-[:BROADER]-()-[:SAME_AS*0..4 {match: 'exact'}]-(had:Skill)
                  RETURN had
                }
                WITH DISTINCT s, had WHERE NOT had:SkillGroup
                MATCH (had)<-[h:HOLDS]-(p:Person) WHERE NOT coalesce(p.protected, false)
                WITH s, p, max(h.level) AS level
                MATCH (p)-[e:EMPLOYED]->(:Unit)-[:PART_OF*]->(a:Agency)
                WHERE e.from <= $day AND (e.to IS NULL OR e.to >= $day)
                WITH DISTINCT s, p, level, a
                WITH s, a, count(p) AS people, sum(CASE WHEN level >= 3 THEN 1 ELSE 0 END) AS independent,
                     sum(CASE WHEN level >= 4 THEN 1 ELSE 0 END) AS leading
                WHERE people >= 5
                RETURN s.id AS skill, a.id AS agency, people - people % 5 AS people,
                       independent - independent % 5 AS independent, leading - leading % 5 AS leading
                """,
                Map.of("day", day),
                row -> counted.computeIfAbsent(row.get("skill").asString(), _ -> new HashMap<>())
                        .put(
                                row.get("agency").asString(),
                                new Headcount(
                                        row.get("people").asInt(),
                                        row.get("independent").asInt(),
                                        row.get("leading").asInt())));
        return counted;
    }
}
