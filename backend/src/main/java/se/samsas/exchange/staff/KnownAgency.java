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
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.person.erased.ErasedIds;

/// What the graph has of the agency whose list of staff is read.
///
/// @param region      where its people work, unless a list says otherwise, or their unit is elsewhere
/// @param regions     where units are, by id; of those of which it is known
/// @param languages   those of its people of whom nothing else is known
/// @param former      those with a number of the agency, by id, whom it does not employ; for a trial nobody: it
///                    tells nothing of them
/// @param silent      those of its people and of those, by id, of whom no language is known, and who do not say it
///                    themselves
/// @param units       by name in lower case, each by id
/// @param unitNames   by id
/// @param staff       those of whom an employment runs or is to come, by id
/// @param managers       what those manage and managed of whom an employment runs or is to come
/// @param formerManagers what the others managed
/// @param guarded     those of its people, by id, whose identity is protected
record KnownAgency(
        String name,
        @Nullable String region,
        Map<String, String> regions,
        List<String> languages,
        Set<String> former,
        Set<String> silent,
        boolean invented,
        Map<String, String> units,
        Map<String, String> unitNames,
        Set<String> staff,
        List<ListedManagers.Managing> managers,
        List<ListedManagers.Managing> formerManagers,
        Set<String> guarded,
        ErasedIds erased) {

    private static final String SILENT =
            "size(coalesce(p.languages, [])) = 0 AND NOT 'languages' IN coalesce(p.saidSelf, [])";

    /// @param isTrial whether nothing is to be written
    /// @throws Failure.NotFound where there is no such agency
    static KnownAgency of(Graph graph, String agency, LocalDate today, boolean isTrial) {
        var units = new HashMap<String, String>();
        var unitNames = new HashMap<String, String>();
        var regions = new HashMap<String, String>();
        var parameters = Map.of("agency", agency, "start", agency + ".", "today", today);
        graph.forEach("""
                MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit)
                RETURN u.id AS id, u.nameSv AS name, u.region AS region ORDER BY id DESC
                """, parameters, row -> {
            var name = row.get("name").asString();
            units.put(name.toLowerCase(Locale.ROOT), row.get("id").asString());
            unitNames.put(row.get("id").asString(), name);
            if (!row.get("region").isNull()) {
                regions.put(row.get("id").asString(), row.get("region").asString());
            }
        });
        var staff = Set.copyOf(graph.list(
                """
                MATCH (:Agency {id: $agency})<-[:OF]-(:Unit)<-[going:EMPLOYED]-(p:Person) WHERE %s
                RETURN DISTINCT p.id AS id
                """.formatted(Standing.goesOn("going")),
                parameters,
                row -> row.get("id").asString()));
        // Whose employment here has ended manages nothing more, and the list does not reach them.
        var managers = new ArrayList<ListedManagers.Managing>();
        var formerManagers = new ArrayList<ListedManagers.Managing>();
        graph.forEach(
                """
                MATCH (a:Agency {id: $agency})<-[:OF]-(u:Unit)<-[m:MANAGES]-(p:Person)
                RETURN p.id AS person, u.id AS unit, m.from AS `from`, m.to AS `to`,
                       EXISTS { (p)-[e:EMPLOYED]->(:Unit)-[:OF]->(a) WHERE %s } AS employed
                """.formatted(Standing.goesOn("e")),
                parameters,
                row -> (row.get("employed").asBoolean() ? managers : formerManagers)
                        .add(new ListedManagers.Managing(
                                row.get("person").asString(),
                                row.get("unit").asString(),
                                row.get("from").asLocalDate(null),
                                row.get("to").asLocalDate(null))));
        var guarded = Set.copyOf(graph.list(
                """
                MATCH (:Agency {id: $agency})<-[:OF]-(:Unit)<-[:EMPLOYED]-(p:Person) WHERE %s
                RETURN DISTINCT p.id AS id
                """.formatted(ProtectedIdentity.of("p")),
                parameters,
                row -> row.get("id").asString()));
        var silent = new HashSet<>(graph.list(
                """
                MATCH (:Agency {id: $agency})<-[:OF]-(:Unit)<-[going:EMPLOYED]-(p:Person)
                WHERE %s AND %s
                RETURN DISTINCT p.id AS id
                """.formatted(Standing.goesOn("going"), SILENT),
                parameters,
                row -> row.get("id").asString()));
        var former = new HashSet<String>();
        if (!isTrial) {
            graph.forEach("""
                    MATCH (p:Person) WHERE p.id STARTS WITH $start
                      AND NOT EXISTS { (p)-[e:EMPLOYED]->(:Unit)-[:OF]->(:Agency {id: $agency}) WHERE %s }
                    RETURN p.id AS id, %s AS silent
                    """.formatted(Standing.goesOn("e"), SILENT), parameters, row -> {
                former.add(row.get("id").asString());
                if (row.get("silent").asBoolean()) {
                    silent.add(row.get("id").asString());
                }
            });
        }
        return graph.find(
                        """
                        MATCH (a:Agency {id: $agency})
                        RETURN a.nameSv AS name, a.region AS region, coalesce(a.invented, false) AS invented
                        """,
                        parameters,
                        row -> new KnownAgency(
                                row.get("name").asString(),
                                row.get("region").asString(null),
                                regions,
                                ChosenColumns.languages(graph, agency).orElse(List.of()),
                                former,
                                silent,
                                row.get("invented").asBoolean(),
                                units,
                                unitNames,
                                staff,
                                managers,
                                formerManagers,
                                guarded,
                                ErasedIds.in(graph)))
                .orElseThrow(() -> new Failure.NotFound("agency", agency));
    }
}
