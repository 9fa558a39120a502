package se.samsas.shortlist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.graph.Spelling;
import se.samsas.job.Lease;
import se.samsas.job.Scheduled;
import se.samsas.person.People;

/// Once a day entries go of people who may not be found for the need any more, with what is noted of them:
/// until then nobody has seen them.
@Component
final class ShortlistRetention implements Scheduled {

    private final Graph graph;
    private final People people;

    ShortlistRetention(Graph graph, People people) {
        this.graph = graph.forLongWork();
        this.people = people;
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
        graph
                .list(
                        """
                        MATCH (a:Agency)-[:ASKS]->(n:Need)<-[:FOR]-(:ShortlistEntry)-[:OF]->(p:Person)
                        RETURN DISTINCT n.purpose AS purpose, a.id AS agency, p.id AS person
                        """,
                        Map.of(),
                        row -> new Row(
                                new Asked(
                                        Spelling.read(Purpose.class, row.get("purpose").asString()),
                                        row.get("agency").asString()),
                                row.get("person").asString()))
                .stream()
                .collect(groupingBy(Row::asked, mapping(Row::person, toSet())))
                .forEach((asked, listed) -> drop(asked, listed, lease));
    }

    private void drop(Asked asked, Set<String> listed, Lease lease) {
        var found = people.findable(listed, asked.purpose(), asked.agency()).keySet();
        listed.stream().filter(person -> !found.contains(person)).sorted().forEach(person -> graph.write(tx -> {
            if (lease.hold(tx, 0)) {
                tx.locks().person(person);
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
            }
            return true;
        }));
    }
}
