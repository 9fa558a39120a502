package se.samsas.exchange.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Versions;

/// What an agency has of somebody whom it employs, or will.
///
/// @param person         by id
/// @param agency         by id
/// @param employeeNumber null where the id is not one that the agency gave
/// @param employments    all at the agency, the last to begin first
/// @param mayRename      whether no other agency employs them, or will
/// @param corrections    how often it was corrected
record StaffRecord(
        String person,
        String agency,
        @Nullable String employeeNumber,
        @Nullable String givenName,
        String familyName,
        List<StaffEmployment> employments,
        boolean mayRename,
        int corrections) {

    StaffRecord {
        employments = List.copyOf(employments);
    }

    /// An employment, which has no id of its own: a unit and a first day tell it from the person's others.
    ///
    /// @param person by id
    /// @param unit   by id
    record StaffEmployment(
            String person,
            String unit,
            LocalDate from,
            @Nullable LocalDate to,
            int share,
            @Nullable String title) {

        String version() {
            return Versions.of(unit, from, to, share, title);
        }
    }

    String name() {
        return givenName == null ? familyName : givenName + " " + familyName;
    }

    /// Another one as soon as any of what is corrected here is otherwise.
    public String version() {
        Set<String> each = employments.stream().map(StaffEmployment::version).collect(Collectors.toUnmodifiableSet());
        return Versions.after(corrections, givenName, familyName, each);
    }
}
