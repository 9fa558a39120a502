package se.samsas.agency;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What becomes of one agency in a change, for those that follow it.
public sealed interface AgencyFate {

    String agency();

    Occasion occasion();

    /// When it happens and by whom.
    ///
    /// @param on the first day of the new
    /// @param at when it is recorded
    /// @param by the account that records it
    record Occasion(LocalDate on, ZonedDateTime at, String by) {}

    /// All that it has is another's from now on; its units are already.
    record Merged(String agency, String into, Occasion occasion) implements AgencyFate {}

    /// Its units have gone to several.
    ///
    /// @param units     those that become another agency's, by id, by that agency
    /// @param openNeeds the agency that takes its open needs; absent where none was named
    record Split(
            String agency,
            Map<String, List<String>> units,
            @Nullable String openNeeds,
            Occasion occasion) implements AgencyFate {

        public Split {
            units = Map.copyOf(units);
        }
    }

    /// It ends without a successor.
    record Dissolved(String agency, Occasion occasion) implements AgencyFate {}

    /// It has left Samsas.
    record Left(String agency, Occasion occasion) implements AgencyFate {}
}
