package se.samsas.exchange.load;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.agency.AgencyTables;
import se.samsas.api.Text;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Table;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;
import se.samsas.person.PersonTables;

/// What an import may touch. Whoever administers the installation may bring in anything; whoever administers
/// an agency its units and staff, and nothing of anybody else, nor what people choose for themselves.
///
/// @param agency by id; null: everything
/// @param within agencies whose ids begin as those of the agency's people do, so that their people are not its own
public record ImportScope(@Nullable String agency, Set<String> within) {

    private static final List<Table> OF_AN_AGENCY = List.of(
            AgencyTables.UNITS,
            PersonTables.PEOPLE,
            PersonTables.EMPLOYMENTS,
            PersonTables.MANAGERS,
            PersonTables.ASSERTIONS,
            PersonTables.PAST_ASSERTIONS,
            PersonTables.CAPACITY);

    public static ImportScope everything() {
        return new ImportScope(null, Set.of());
    }

    public static ImportScope of(Queries queries, String agency) {
        return new ImportScope(
                agency,
                Set.copyOf(queries.list(
                        "MATCH (a:Agency) WHERE a.id STARTS WITH $start RETURN a.id AS id",
                        Map.of("start", agency + "."),
                        row -> row.get("id").asString())));
    }

    public boolean isOfAgency() {
        return agency != null;
    }

    /// Whether an id is one that the agency gives to its people: `<agency>.` and the number of an employment.
    public boolean isOwnNumber(String person) {
        return agency != null
                && person.startsWith(agency + ".")
                && within.stream().noneMatch(other -> person.startsWith(other + "."));
    }

    /// The number of an employment in an id; empty where the agency did not give it.
    public Optional<String> number(String person) {
        return agency != null && isOwnNumber(person)
                ? Optional.of(person.substring(agency.length() + 1))
                : Optional.empty();
    }

    /// Refuses a file that is not for this scope.
    ///
    /// @throws Failure.NotAllowed where it is not
    public void require(Table table) {
        if (isOfAgency() && !OF_AN_AGENCY.contains(table)) {
            throw Explained.notAllowed(
                    new Text("%s is for all agencies.", "%s gäller alla myndigheter.").with(table.file()),
                    new Text(
                                    "Leave it to somebody who administers the installation; of an agency you may import %s.",
                                    "Lämna den till någon som administrerar hela Samsas; för en myndighet kan du hämta in %s.")
                            .with(String.join(
                                    ", ", OF_AN_AGENCY.stream().map(Table::file).toList())));
        }
    }

    /// Those of the ids that are others': another agency, and its units. Of what is neither nothing is anybody's but
    /// for people, of whom [Reach] says whom an import reaches.
    Set<String> foreign(Queries transaction, String label, Set<String> ids) {
        if (agency == null || ids.isEmpty()) {
            return Set.of();
        }
        return switch (label) {
            case "Agency" -> {
                var foreign = new HashSet<>(ids);
                foreign.remove(agency);
                yield foreign;
            }
            case "Unit" ->
                Set.copyOf(transaction.list(
                        """
                        MATCH (n:Unit) WHERE n.id IN $ids
                          AND NOT EXISTS { (n)-[:OF]->(:Agency {id: $agency}) }
                        RETURN n.id AS id
                        """,
                        Map.of("ids", ids, "agency", agency),
                        row -> row.get("id").asString()));
            default -> Set.of();
        };
    }
}
