package se.samsas.exchange.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Standing;
import se.samsas.graph.Graph;
import se.samsas.person.PersonTables;

/// What people have and had at the agency whose list of staff is read, of everybody of whom an employment there runs or
/// is to come. Only that of those who were read last is held.
final class KnownEmployments {

    private final Graph graph;
    private final String agency;
    private final LocalDate today;
    private final Map<String, List<Employed>> held = new HashMap<>();

    KnownEmployments(Graph graph, String agency, LocalDate today) {
        this.graph = graph;
        this.agency = agency;
        this.today = today;
    }

    /// @param endedBefore the last day that it had until a list ended it yesterday; null where it had none
    record Employed(
            String unit,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Object share,
            @Nullable String title,
            @Nullable LocalDate endedBefore) {

        /// Whether it runs that day or is to come.
        boolean goesOn(LocalDate day) {
            return PersonTables.isGoingOn(to, day);
        }

        boolean endsBy(LocalDate day) {
            return to != null && !to.isAfter(day);
        }
    }

    /// Takes these people in place of those before.
    void read(Collection<String> people) {
        held.clear();
        graph.forEach(
                """
                UNWIND $people AS person
                MATCH (p:Person {id: person})-[e:EMPLOYED]->(u:Unit)-[:OF]->(a:Agency {id: $agency})
                WHERE EXISTS { (p)-[going:EMPLOYED]->(:Unit)-[:OF]->(a) WHERE %s }
                RETURN person, u.id AS unit, e.from AS `from`, e.to AS `to`, e.share AS share, e.title AS title,
                  CASE WHEN e.to = $yesterday THEN COLLECT {
                    MATCH (p)<-[:OF]-(r:ImportedRow {file: $file})
                    WHERE r.key = ['=' + p.id, '=' + u.id, '=' + toString(e.from)] AND r.columns[0] = 'to'
                    RETURN substring(r.before[0], 1) ORDER BY r.run DESC, r.number DESC LIMIT 1
                  }[0] END AS endedBefore
                ORDER BY person, `from`, unit
                """.formatted(Standing.goesOn("going")),
                Map.of(
                        "people",
                        people,
                        "agency",
                        agency,
                        "today",
                        today,
                        "yesterday",
                        today.minusDays(1),
                        "file",
                        PersonTables.EMPLOYMENTS.file()),
                row -> held.computeIfAbsent(row.get("person").asString(), id -> new ArrayList<>())
                        .add(new Employed(
                                row.get("unit").asString(),
                                row.get("from").asLocalDate(),
                                row.get("to").asLocalDate(null),
                                row.get("share").asObject(),
                                row.get("title").asString(null),
                                day(row.get("endedBefore").asString("")))));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /// All that somebody has and had at the agency.
    List<Employed> of(String person) {
        return held.getOrDefault(person, List.of());
    }

    /// What of it runs or is to come.
    List<Employed> going(String person) {
        return of(person).stream().filter(one -> one.goesOn(today)).toList();
    }

    /// The units that somebody leaves by the list, who is in these from it on. Those that they left yesterday
    /// are among them: the list may have been begun today already, and stopped.
    Set<String> left(String person, Set<String> units) {
        var left = new HashSet<String>();
        var all = of(person).stream()
                .filter(one -> one.goesOn(today.minusDays(1)))
                .toList();
        all.stream().filter(one -> !one.from.isAfter(today)).forEach(one -> left.add(one.unit));
        all.stream().filter(one -> one.from.isAfter(today)).forEach(one -> left.remove(one.unit));
        left.removeAll(units);
        return left;
    }
}
