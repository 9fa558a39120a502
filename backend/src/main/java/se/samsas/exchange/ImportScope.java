package se.samsas.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;

/// What an import may touch. Whoever administers the installation may bring in anything; whoever administers some
/// agencies their units and staff, and nothing of anybody else, nor what people choose for themselves.
///
/// @param agencies by id; null: everything
record ImportScope(@Nullable Set<String> agencies) {

    private static final List<Table> OF_AGENCIES = List.of(
            AgencyTables.UNITS,
            PeopleTables.PEOPLE,
            PeopleTables.EMPLOYMENTS,
            PeopleTables.MANAGERS,
            PeopleTables.ASSERTIONS,
            PeopleTables.PAST_ASSERTIONS,
            PeopleTables.CAPACITY);

    static ImportScope everything() {
        return new ImportScope(null);
    }

    static ImportScope of(Set<String> agencies) {
        return new ImportScope(Set.copyOf(agencies));
    }

    /// The files that may come.
    List<Table> tables() {
        return agencies == null ? Tables.ALL : OF_AGENCIES;
    }

    /// Refuses a file that is not for this scope.
    ///
    /// @throws Failure.NotAllowed where it is none of [#tables()]
    void require(Table table) {
        if (!tables().contains(table)) {
            throw Explained.notAllowed(
                    new Words("%s is for all agencies.", "%s gäller alla myndigheter.").with(table.file()),
                    new Words(
                                    "Leave it to somebody who administers the installation; of your agencies you may import %s.",
                                    "Lämna den till någon som administrerar hela Samsas; för en myndighet kan du hämta in %s.")
                            .with(String.join(
                                    ", ", tables().stream().map(Table::file).toList())));
        }
    }

    /// Those of the ids that are others': a unit of another agency, or somebody who is or was employed, but at none of
    /// these. Of what is neither a unit, a person nor an agency nothing is anybody's.
    Set<String> foreign(Queries transaction, String label, Set<String> ids) {
        if (agencies == null || ids.isEmpty()) {
            return Set.of();
        }
        return switch (label) {
            case "Agency" -> {
                var foreign = new HashSet<>(ids);
                foreign.removeAll(agencies);
                yield foreign;
            }
            case "Unit" -> ids(transaction, ids, """
                        MATCH (n:Unit) WHERE n.id IN $ids
                          AND NOT EXISTS { (n)-[:PART_OF*]->(a:Agency) WHERE a.id IN $agencies }
                        RETURN n.id AS id
                        """);
            case "Person" -> ids(transaction, ids, """
                        MATCH (n:Person) WHERE n.id IN $ids
                          AND EXISTS { (n)-[:EMPLOYED]->() }
                          AND NOT EXISTS { (n)-[:EMPLOYED]->(:Unit)-[:PART_OF*]->(a:Agency) WHERE a.id IN $agencies }
                        RETURN n.id AS id
                        """);
            default -> Set.of();
        };
    }

    private Set<String> ids(Queries transaction, Set<String> ids, String cypher) {
        return Set.copyOf(transaction.list(
                cypher,
                Map.of("ids", ids, "agencies", agencies == null ? Set.of() : agencies),
                row -> row.get("id").asString()));
    }
}
