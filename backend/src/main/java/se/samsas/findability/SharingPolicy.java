package se.samsas.findability;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which agencies share their people with which, for each purpose; an agency always shares with itself, and for
/// internal
/// work with nobody else, until it is dissolved: then with nobody. Immutable.
public final class SharingPolicy {
    /// Nobody shares with anybody else.
    public static final SharingPolicy NONE = new SharingPolicy(List.of());

    private record Direction(String agency, String with, Purpose purpose) {}

    private final Map<Direction, List<Sharing>> sharings;
    private final Map<String, LocalDate> dissolved;

    public SharingPolicy(Collection<Sharing> sharings) {
        this(sharings, Map.of());
    }

    /// @param dissolved of each agency that ends, the first day on which it is no more
    public SharingPolicy(Collection<Sharing> sharings, Map<String, LocalDate> dissolved) {
        this.dissolved = Map.copyOf(dissolved);
        this.sharings = sharings.stream().collect(groupingBy(s -> new Direction(s.agency(), s.with(), s.purpose())));
    }

    /// Whether people of `agency` may be found by `asker` on the date.
    public boolean shares(String agency, String asker, Purpose purpose, LocalDate date) {
        if (isDissolved(agency, date) || isDissolved(asker, date)) {
            return false;
        }
        if (agency.equals(asker) || purpose == Purpose.INTERNAL) {
            return agency.equals(asker);
        }
        for (Sharing sharing : sharings.getOrDefault(new Direction(agency, asker, purpose), List.of())) {
            if (sharing.covers(date)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDissolved(String agency, LocalDate date) {
        LocalDate gone = dissolved.get(agency);
        return gone != null && !date.isBefore(gone);
    }
}
