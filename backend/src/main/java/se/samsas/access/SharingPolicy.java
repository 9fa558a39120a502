package se.samsas.access;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which agencies share their people with which, for each purpose; an agency always shares with itself. Immutable.
public final class SharingPolicy {
    /// Nobody shares with anybody else.
    public static final SharingPolicy NONE = new SharingPolicy(List.of());

    private record Direction(String agency, String with, Purpose purpose) {}

    private final Map<Direction, List<Sharing>> sharings;

    public SharingPolicy(Collection<Sharing> sharings) {
        this.sharings = sharings.stream().collect(groupingBy(s -> new Direction(s.agency(), s.with(), s.purpose())));
    }

    /// Whether people of `agency` may be found by `asker` on the date.
    public boolean shares(String agency, String asker, Purpose purpose, LocalDate date) {
        if (agency.equals(asker)) {
            return true;
        }
        for (Sharing sharing : sharings.getOrDefault(new Direction(agency, asker, purpose), List.of())) {
            if (sharing.covers(date)) {
                return true;
            }
        }
        return false;
    }
}
