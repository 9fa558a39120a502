package se.samsas.exchange;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Why a row whose cells are each well-formed cannot be.
final class Checks {

    private Checks() {}

    /// A thing may be linked to others only.
    static Function<Map<String, Object>, Optional<String>> different(String one, String other) {
        return row -> Objects.equals(row.get(one), row.get(other))
                ? Optional.of("%s and %s are both '%s'".formatted(one, other, row.get(one)))
                : Optional.empty();
    }

    /// An interval ends no earlier than it begins. Dates and months compare as their text does.
    static Function<Map<String, Object>, Optional<String>> notBefore(String from, String to) {
        return row -> {
            var start = row.get(from);
            var end = row.get(to);
            return start != null && end != null && end.toString().compareTo(start.toString()) < 0
                    ? Optional.of("%s '%s' is before %s '%s'".formatted(to, end, from, start))
                    : Optional.empty();
        };
    }
}
