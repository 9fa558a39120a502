package se.samsas.exchange.staff;

import java.time.LocalDate;
import java.util.Set;

/// That those who are not in a list of staff have left.
///
/// @param people those of whom that is said, by id; who is in the list is not meant
/// @param last   the last day of their employments
public record Leavers(Set<String> people, LocalDate last) {

    public Leavers {
        people = Set.copyOf(people);
    }
}
