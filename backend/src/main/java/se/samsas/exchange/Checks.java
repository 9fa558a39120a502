package se.samsas.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.samsas.access.Role;

/// Finds flaws of rows whose cells are each well-formed.
final class Checks {

    private static final Words UNANSWERED = new Words(
            "roles that stand on no employment need until (their last day) and responsible (a person who answers for"
                    + " them)",
            "roller som inte vilar på en anställning behöver till_och_med (sista dag) och ansvarig (en person som"
                    + " svarar för dem)");

    private Checks() {}

    /// Roles for the installation, and those of an account that is no person's, stand on a person who answers for them
    /// and a last day. Whether somebody's employment is enough shows where the roles are used.
    static Function<Map<String, Object>, Optional<Flaw>> answered() {
        return row -> {
            var given = row.get("roles") instanceof Collection<?> roles
                    && roles.stream()
                            .anyMatch(role -> !Role.of(String.valueOf(role)).isOfEmployment());
            var employed = row.containsKey("person") && !Boolean.TRUE.equals(row.get("everywhere"));
            return given && !employed && !(row.containsKey("until") && row.containsKey("responsible"))
                    ? Optional.of(Flaw.of(UNANSWERED))
                    : Optional.empty();
        };
    }

    /// A thing may be linked to others only.
    static Function<Map<String, Object>, Optional<Flaw>> different(String one, String other) {
        return row -> Objects.equals(row.get(one), row.get(other))
                ? Optional.of(Flaw.of(new Words("%s and %s are both '%s'", "%s och %s är båda '%s'")
                        .with(one, other, String.valueOf(row.get(one)))))
                : Optional.empty();
    }

    /// An interval ends no earlier than it begins. Dates and months compare as their text does.
    static Function<Map<String, Object>, Optional<Flaw>> notBefore(String from, String to) {
        return row -> {
            var start = row.get(from);
            var end = row.get(to);
            return start != null && end != null && end.toString().compareTo(start.toString()) < 0
                    ? Optional.of(new Flaw(
                            to,
                            end.toString(),
                            new Words("'%s' is before %s '%s'", "'%s' är före %s '%s'")
                                    .with(end.toString(), from, start.toString())))
                    : Optional.empty();
        };
    }
}
