package se.samsas.shortlist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.job.Lease;
import se.samsas.job.Scheduled;
import se.samsas.search.Rankings;
import se.samsas.shortlist.ShortlistEntry.Kept;

/// Once a day entries go of people who may not be found for the need any more, or not as they were kept, with
/// what is noted of them: until then nobody has seen them. Who may be found is asked as the list itself asks it.
/// So do shares by which nobody reads: with people whose identity is protected or whom the agency employs no more,
/// and of needs that are closed or over.
@Component
final class ShortlistRetention implements Scheduled {

    private final Graph graph;
    private final Rankings rankings;
    private final Clock clock;

    ShortlistRetention(Graph graph, Rankings rankings, Clock clock) {
        this.graph = graph.forLongWork();
        this.rankings = rankings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "shortlist-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /// For whom is asked: a purpose and an agency.
    private record Asked(Purpose purpose, String agency) {}

    private record Row(Asked asked, String person) {}

    @Override
    public void run(Lease lease) {
        dropEntries(lease);
        endShares(lease);
    }

    private void dropEntries(Lease lease) {
        graph
                .list(
                        """
                        MATCH (a:Agency)-[:ASKS]->(n:Need)<-[:FOR]-(:ShortlistEntry)-[:OF]->(p:Person)
                        RETURN DISTINCT n.purpose AS purpose, a.id AS agency, p.id AS person
                        """,
                        Map.of(),
                        row -> new Row(
                                new Asked(
                                        Spelling.read(
                                                Purpose.class,
                                                row.get("purpose").asString()),
                                        row.get("agency").asString()),
                                row.get("person").asString()))
                .stream()
                .collect(groupingBy(Row::asked, mapping(Row::person, toSet())))
                .forEach((asked, listed) -> drop(asked, listed, lease));
    }

    private void drop(Asked asked, Set<String> listed, Lease lease) {
        var found = rankings.findable(graph, listed, asked.purpose(), asked.agency());
        listed.stream()
                .filter(person -> found.get(person) != Visibility.VISIBLE)
                .sorted()
                .forEach(person -> drop(asked, person, lease));
    }

    /// Whoever may be found again meanwhile stays.
    private void drop(Asked asked, String person, Lease lease) {
        graph.write(tx -> {
            if (!lease.hold(tx, 0)) {
                return false;
            }
            tx.locks().person(person);
            var seenAs = rankings.findable(tx, Set.of(person), asked.purpose(), asked.agency())
                    .get(person);
            tx
                    .list(
                            """
                            MATCH (:Agency {id: $agency})-[:ASKS]->(:Need {purpose: $purpose})<-[:FOR]-(e:ShortlistEntry)
                              -[:OF]->(:Person {id: $person})
                            RETURN e
                            """,
                            Map.of(
                                    "agency", asked.agency(),
                                    "purpose", Spelling.of(asked.purpose()),
                                    "person", person),
                            row -> Kept.of(row.get("e"), person))
                    .stream()
                    .filter(kept -> !kept.stands(seenAs))
                    .forEach(kept -> Shortlists.drop(tx, kept.id()));
            return true;
        });
    }

    private void endShares(Lease lease) {
        graph.list(
                        """
                        MATCH (s:ShortlistShare)-[:WITH]->(p:Person) WHERE NOT %s
                        RETURN DISTINCT p.id AS person ORDER BY person
                        """.formatted(ShortlistSharing.holds("s", "p")),
                        times(),
                        row -> row.get("person").asString())
                .forEach(person -> endShares(person, lease));
    }

    private void endShares(String person, Lease lease) {
        graph.write(tx -> {
            if (!lease.hold(tx, 0)) {
                return false;
            }
            tx.locks().person(person);
            var parameters = new HashMap<>(times());
            parameters.put("person", person);
            tx.run("""
                    MATCH (p:Person {id: $person})<-[:WITH]-(s:ShortlistShare) WHERE NOT %s
                    DETACH DELETE s
                    """.formatted(ShortlistSharing.holds("s", "p")), parameters);
            return true;
        });
    }

    private Map<String, Object> times() {
        return ShortlistSharing.times(clock);
    }
}
