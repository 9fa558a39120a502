package se.samsas.exchange.staff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samsas.access.ProtectedIdentity;
import se.samsas.exchange.staff.KnownEmployments.Employed;
import se.samsas.graph.Queries;

/// Somebody whom the agency employs, or will, and who is not in its list of staff.
///
/// @param person      by id
/// @param name        null where the identity is protected
/// @param employments those that run or are to come; of a protected identity none is told
public record Missing(String person, @Nullable String name, List<Employment> employments) {

    /// @param unit by id
    public record Employment(
            String unit, LocalDate from, @Nullable LocalDate to) {

        private static Employment of(Employed employed) {
            return new Employment(employed.unit(), employed.from(), employed.to());
        }
    }

    static List<Missing> of(Queries queries, List<String> people, KnownEmployments known) {
        var names = new HashMap<String, String>();
        queries.list("""
                        MATCH (p:Person) WHERE p.id IN $people AND %s
                        RETURN p.id AS id, coalesce(p.givenName + ' ', '') + p.familyName AS name
                        """.formatted(ProtectedIdentity.noneOf("p")), Map.of("people", people), row -> row)
                .forEach(row -> names.put(
                        row.get("id").asString(),
                        row.get("name").asString(row.get("id").asString())));
        return people.stream()
                .map(person -> new Missing(
                        person,
                        names.get(person),
                        names.containsKey(person)
                                ? known.going(person).stream()
                                        .map(Employment::of)
                                        .toList()
                                : List.of()))
                .sorted((one, other) -> Objects.compare(one.person, other.person, String::compareTo))
                .toList();
    }
}
