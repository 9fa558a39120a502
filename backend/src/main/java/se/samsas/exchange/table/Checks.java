package se.samsas.exchange.table;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.samsas.api.Text;

/// Finds violations in rows whose cells are each well-formed.
public final class Checks {

    private Checks() {}

    /// A thing may be linked to others only.
    public static Function<Map<String, Object>, Optional<Violation>> different(String one, String other) {
        return row -> Objects.equals(row.get(one), row.get(other))
                ? Optional.of(Violation.of(new Text("%s and %s are both '%s'", "%s och %s är båda '%s'")
                        .with(one, other, String.valueOf(row.get(one)))))
                : Optional.empty();
    }

    /// An interval ends no earlier than it begins. Dates and months compare as their text does.
    public static Function<Map<String, Object>, Optional<Violation>> notBefore(String from, String to) {
        return row -> {
            var start = row.get(from);
            var end = row.get(to);
            return start != null && end != null && end.toString().compareTo(start.toString()) < 0
                    ? Optional.of(new Violation(
                            to,
                            end.toString(),
                            new Text("'%s' is before %s '%s'", "'%s' är före %s '%s'")
                                    .with(end.toString(), from, start.toString())))
                    : Optional.empty();
        };
    }
}
