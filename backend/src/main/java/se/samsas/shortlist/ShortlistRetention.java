package se.samsas.shortlist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsas.access.ProtectedIdentity;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.job.Lease;
import se.samsas.job.Scheduled;
import se.samsas.search.Rankings;

/// Once a day entries go of people who may not be found for the need any more, with what is noted of them:
/// until then nobody has seen them. Who may be found is asked as the list itself asks it. So do shares with
/// people whose identity is protected, who read nothing by them.
@Component
final class ShortlistRetention implements Scheduled {

    private final Graph graph;
    private final Rankings rankings;

    ShortlistRetention(Graph graph, Rankings rankings) {
        this.graph = graph.forLongWork();
        this.rankings = rankings;
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
        var found = findable(graph, asked, listed);
        listed.stream()
                .filter(person -> !found.contains(person))
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
            if (!findable(tx, asked, Set.of(person)).isEmpty()) {
                return false;
            }
            tx.run(
                    """
                    MATCH (:Agency {id: $agency})-[:ASKS]->(:Need {purpose: $purpose})<-[:FOR]-(e:ShortlistEntry)
                      -[:OF]->(:Person {id: $person})
                    DETACH DELETE e
                    """,
                    Map.of(
                            "agency", asked.agency(),
                            "purpose", Spelling.of(asked.purpose()),
                            "person", person));
            return true;
        });
    }

    private void endShares(Lease lease) {
        graph.list(
                        """
                        MATCH (:ShortlistShare)-[:WITH]->(p:Person) WHERE %s
                        RETURN DISTINCT p.id AS person ORDER BY person
                        """.formatted(ProtectedIdentity.of("p")),
                        Map.of(),
                        row -> row.get("person").asString())
                .forEach(person -> endShares(person, lease));
    }

    private void endShares(String person, Lease lease) {
        graph.write(tx -> {
            if (!lease.hold(tx, 0)) {
                return false;
            }
            tx.locks().person(person);
            tx.run("""
                    MATCH (p:Person {id: $person})<-[:WITH]-(s:ShortlistShare) WHERE %s
                    DETACH DELETE s
                    """.formatted(ProtectedIdentity.of("p")), Map.of("person", person));
            return true;
        });
    }

    private Set<String> findable(Queries queries, Asked asked, Set<String> of) {
        return rankings.findable(queries, of, asked.purpose(), asked.agency());
    }
}
