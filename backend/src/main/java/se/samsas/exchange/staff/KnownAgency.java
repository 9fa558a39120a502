package se.samsas.exchange.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Standing;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.person.erased.ErasedIds;

/// What the graph has of the agency whose list of staff is read.
///
/// @param region      where its people work, unless a list says otherwise
/// @param units       by name in lower case, each by id
/// @param employments those that run today or are to come, by person
/// @param ended       the units in which somebody's employment ended yesterday, by person
record KnownAgency(
        String name,
        @Nullable String region,
        boolean invented,
        Map<String, String> units,
        Map<String, List<Employed>> employments,
        Map<String, Set<String>> ended,
        List<ListedManagers.Managing> managers,
        ErasedIds erased) {

    /// An employment that runs today or is to come.
    record Employed(String unit, LocalDate from, @Nullable LocalDate to) {

        boolean endsBy(LocalDate day) {
            return to != null && !to.isAfter(day);
        }
    }

    /// The units that somebody leaves by the list, who is in these from it on. Those that they left yesterday
    /// are among them: the list may have been begun today already, and stopped.
    Set<String> left(String person, Set<String> units, LocalDate today) {
        var left = new HashSet<>(ended.getOrDefault(person, Set.of()));
        var going = employments.getOrDefault(person, List.of());
        going.stream().filter(one -> one.from.isBefore(today)).forEach(one -> left.add(one.unit));
        going.stream().filter(one -> !one.from.isBefore(today)).forEach(one -> left.remove(one.unit));
        left.removeAll(units);
        return left;
    }

    /// @throws Failure.NotFound where there is no such agency
    static KnownAgency of(Graph graph, String agency, LocalDate today) {
        var units = new HashMap<String, String>();
        var employments = new HashMap<String, List<Employed>>();
        var ended = new HashMap<String, Set<String>>();
        var parameters = Map.of("agency", agency, "today", today, "yesterday", today.minusDays(1));
        graph.forEach(
                """
                MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit) RETURN u.id AS id, u.nameSv AS name ORDER BY id DESC
                """,
                parameters,
                row -> units.put(
                        row.get("name").asString().toLowerCase(Locale.ROOT),
                        row.get("id").asString()));
        graph.forEach("""
                MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit)<-[e:EMPLOYED]-(p:Person)
                WHERE %s
                RETURN p.id AS person, u.id AS unit, %s AS goesOn, e.from AS `from`, e.to AS `to`
                """.formatted(Standing.goesOn("e", "$yesterday"), Standing.goesOn("e")), parameters, row -> {
            var person = row.get("person").asString();
            var unit = row.get("unit").asString();
            if (row.get("goesOn").asBoolean()) {
                employments
                        .computeIfAbsent(person, id -> new ArrayList<>())
                        .add(new Employed(
                                unit,
                                row.get("from").asLocalDate(),
                                row.get("to").asLocalDate(null)));
            } else {
                ended.computeIfAbsent(person, id -> new HashSet<>()).add(unit);
            }
        });
        // Whose employment here has ended manages nothing more, and the list does not reach them.
        var managers = graph.list(
                """
                MATCH (a:Agency {id: $agency})<-[:OF]-(u:Unit)<-[m:MANAGES]-(p:Person)
                WHERE EXISTS { (p)-[e:EMPLOYED]->(:Unit)-[:OF]->(a) WHERE %s }
                RETURN p.id AS person, u.id AS unit, m.from AS `from`, m.to AS `to`
                """.formatted(Standing.goesOn("e")),
                parameters,
                row -> new ListedManagers.Managing(
                        row.get("person").asString(),
                        row.get("unit").asString(),
                        row.get("from").asLocalDate(null),
                        row.get("to").asLocalDate(null)));
        return graph.find(
                        """
                        MATCH (a:Agency {id: $agency})
                        RETURN a.nameSv AS name, a.region AS region, coalesce(a.invented, false) AS invented
                        """,
                        parameters,
                        row -> new KnownAgency(
                                row.get("name").asString(),
                                row.get("region").asString(null),
                                row.get("invented").asBoolean(),
                                units,
                                employments,
                                ended,
                                managers,
                                ErasedIds.in(graph)))
                .orElseThrow(() -> new Failure.NotFound("agency", agency));
    }
}
