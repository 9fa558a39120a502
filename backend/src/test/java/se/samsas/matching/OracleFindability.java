package se.samsas.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.findability.Purpose;
import se.samsas.findability.Sharing;
import se.samsas.findability.Visibility;
import se.samsas.findability.VisibilityChoice;

/// Who is in the pool, by the text of docs/matching.md.
record OracleFindability(List<Sharing> sharings) {
    boolean mayBeFound(Profile person, Purpose purpose, String asker, LocalDate date) {
        return !agencies(person, purpose, asker, date).isEmpty();
    }

    /// Where the person may be found; nowhere for whoever may not be.
    List<String> agencies(Profile person, Purpose purpose, String asker, LocalDate date) {
        VisibilityChoice choice = person.visibility().get(purpose);
        if (choice == null || choice.visibility() == Visibility.HIDDEN) {
            return List.of();
        }
        if (choice.until() != null && choice.until().compareTo(date) < 0) {
            return List.of();
        }
        if (person.protectedIdentity()) {
            return List.of();
        }
        List<String> agencies = new ArrayList<>();
        for (Employment employment : person.employments()) {
            if (covers(employment, date)) {
                if (employment.agency().equals(asker)) {
                    agencies.add(asker);
                }
                for (Sharing sharing : sharings) {
                    if (purpose != Purpose.INTERNAL
                            && sharing.agency().equals(employment.agency())
                            && sharing.with().equals(asker)
                            && sharing.purpose() == purpose
                            && within(sharing.from(), date, sharing.to())) {
                        agencies.add(employment.agency());
                    }
                }
            }
        }
        return agencies;
    }

    static boolean covers(Employment employment, LocalDate date) {
        return within(employment.from(), date, employment.to());
    }

    private static boolean within(@Nullable LocalDate from, LocalDate date, @Nullable LocalDate to) {
        return (from == null || from.compareTo(date) <= 0) && (to == null || to.compareTo(date) >= 0);
    }
}
