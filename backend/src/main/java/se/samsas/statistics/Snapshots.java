package se.samsas.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.graph.Graph;
import se.samsas.job.Lease;
import se.samsas.job.Scheduled;

/// Counts everybody once a day, in the first hour of it or at the first start, and keeps nothing but floored
/// figures. What was begun and not ended is seen by nobody and begun anew.
@Component
final class Snapshots implements Scheduled {

    /// Older ones go, but for the last of each month.
    static final int DAYS_KEPT = 35;

    private static final int SKILLS_AT_ONCE = 500;
    private static final int NODES_AT_ONCE = 5_000;

    private final Graph graph;
    private final Everybody everybody;
    private final Clock clock;

    Snapshots(Graph graph, Everybody everybody, Clock clock) {
        this.graph = graph.forLongWork();
        this.everybody = everybody;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "statistics-snapshot";
    }

    /// Often, so that a day's is taken soon after midnight whenever the servers were started.
    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Lease lease) {
        var today = LocalDate.now(clock);
        drop(days(false), lease);
        var whole = days(true);
        if (!whole.contains(today) && isFilled()) {
            take(today, lease);
        }
        drop(outOfTime(whole, today), lease);
    }

    /// An installation that is being filled is counted once there is somebody who can something.
    private boolean isFilled() {
        return graph.find("MATCH (:Person)-[:HOLDS]->(:Skill) RETURN 1 AS one LIMIT 1", Map.of(), row -> row)
                .isPresent();
    }

    private void take(LocalDate day, Lease lease) {
        write(lease, "CREATE (:Snapshot {day: $day, complete: false})", Map.of("day", day));
        var agencies = agencies(day);
        for (var skills = skillsAfter(""); !skills.isEmpty(); skills = skillsAfter(skills.getLast())) {
            var cells = skills.stream()
                    .map(skill -> cells(skill, everybody.having(skill, day), agencies))
                    .flatMap(Optional::stream)
                    .toList();
            write(lease, """
                    UNWIND $cells AS cell
                    MATCH (s:Skill {id: cell.skill})
                    CREATE (s)<-[:OF]-(:SkillCount {day: $day, agencies: cell.agencies, people: cell.people,
                                                    independent: cell.independent, leading: cell.leading})
                    """, Map.of("day", day, "cells", cells));
        }
        write(lease, "MATCH (n:Snapshot {day: $day}) SET n.complete = true", Map.of("day", day));
    }

    /// A skill's figures as they are stored: of each agency what may be shown; nothing where there is none.
    private static Optional<Map<String, Object>> cells(
            String skill, Map<String, Headcount> exact, Set<String> agencies) {
        var ids = exact.keySet().stream()
                .filter(agency ->
                        agencies.contains(agency) && floored(exact, agency).people() > 0)
                .sorted()
                .toList();
        var counts = ids.stream().map(agency -> floored(exact, agency)).toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "skill",
                        skill,
                        "agencies",
                        ids,
                        "people",
                        counts.stream().map(Headcount::people).toList(),
                        "independent",
                        counts.stream().map(Headcount::independent).toList(),
                        "leading",
                        counts.stream().map(Headcount::leading).toList()));
    }

    private static Headcount floored(Map<String, Headcount> exact, String agency) {
        return exact.getOrDefault(agency, Headcount.NOBODY).floored();
    }

    /// Those that count: an agency that has left Samsas or is no more does not.
    private Set<String> agencies(LocalDate day) {
        return Set.copyOf(
                graph.list("""
                MATCH (a:Agency)
                WHERE a.left IS NULL AND (a.dissolved IS NULL OR a.dissolved > $day)
                RETURN a.id AS agency
                """, Map.of("day", day), row -> row.get("agency").asString()));
    }

    private List<String> skillsAfter(String skill) {
        return graph.list(
                """
                MATCH (s:Skill) WHERE s.id > $skill
                WITH s ORDER BY s.id LIMIT $most
                RETURN s.id AS skill ORDER BY skill
                """,
                Map.of("skill", skill, "most", SKILLS_AT_ONCE),
                row -> row.get("skill").asString());
    }

    private Set<LocalDate> days(boolean complete) {
        return Set.copyOf(graph.list(
                "MATCH (n:Snapshot) WHERE n.complete = $complete RETURN n.day AS day",
                Map.of("complete", complete),
                row -> row.get("day").asLocalDate()));
    }

    private static Set<LocalDate> outOfTime(Set<LocalDate> days, LocalDate today) {
        var monthEnds = days.stream().collect(groupingBy(YearMonth::from)).values().stream()
                .map(month -> month.stream().max(LocalDate::compareTo).orElseThrow())
                .collect(toSet());
        return days.stream()
                .filter(day -> day.isBefore(today.minusDays(DAYS_KEPT)) && !monthEnds.contains(day))
                .collect(toSet());
    }

    /// First nobody reads it any more, and last its own node goes: what is half gone is not taken for whole.
    private void drop(Set<LocalDate> days, Lease lease) {
        for (var day : days) {
            write(lease, "MATCH (n:Snapshot {day: $day}) SET n.complete = false", Map.of("day", day));
            boolean some = true;
            while (some) {
                some = dropSome(day, lease);
            }
            write(lease, "MATCH (n:Snapshot {day: $day}) DELETE n", Map.of("day", day));
        }
    }

    private boolean dropSome(LocalDate day, Lease lease) {
        return !write(lease, """
                MATCH (c:SkillCount {day: $day})
                WITH c LIMIT $most
                DETACH DELETE c
                RETURN DISTINCT true AS some
                """, Map.of("day", day, "most", NODES_AT_ONCE)).isEmpty();
    }

    /// @throws CancellationException where the turn is another's by now
    private List<Record> write(Lease lease, String cypher, Map<String, ?> parameters) {
        return graph.write(transaction -> {
            if (!lease.hold(transaction, 0)) {
                throw new CancellationException("The turn to count has passed to another server.");
            }
            return transaction.list(cypher, parameters, row -> row);
        });
    }
}
