package se.samsas.person.capacity;

import static java.util.stream.Collectors.toMap;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Value;
import se.samsas.graph.Queries;

/// Which months managers have decided about. A decision for what stood there already leaves no trace, unless it was
/// proposed.
public final class DecidedMonths {

    private DecidedMonths() {}

    /// The months of people about which managers have decided from a moment on, by themselves or by accepting what
    /// was proposed, each written as 2027-01, by person.
    ///
    /// @param from the moment, by person
    public static Map<String, Set<String>> from(Queries queries, Map<String, ZonedDateTime> from) {
        if (from.isEmpty()) {
            return Map.of();
        }
        // To the millisecond, as decisions have it.
        var people = from.entrySet().stream()
                .map(one -> Map.<String, Object>of(
                        "id", one.getKey(), "from", one.getValue().truncatedTo(ChronoUnit.MILLIS)))
                .toList();
        // Of what was accepted, the months before that of the answer had passed: nothing was decided about them.
        return queries
                .list(
                        """
                        UNWIND $people AS one
                        MATCH (p:Person {id: one.id})
                        CALL (p, one) {
                          MATCH (p)-[:HAD]->(c:CapacityChange) WHERE c.at >= one.from
                          UNWIND c.months AS month
                          RETURN month
                          UNION
                          MATCH (p)<-[:OF]-(n:MonthsProposal)
                          WHERE n.answer = 'accepted' AND n.answeredAt >= one.from
                          UNWIND n.months AS month
                          WITH n, month WHERE month >= left(toString(n.answeredAt), 7)
                          RETURN month
                        }
                        RETURN p.id AS person, collect(month) AS months
                        """,
                        Map.of("people", people),
                        row -> Map.entry(
                                row.get("person").asString(),
                                Set.copyOf(row.get("months").asList(Value::asString))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
