package se.samsas.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;
import se.samsas.findability.Sharing;

/// What an agency decides about one sharing of its people. What was shared until today stays as it was: only days to
/// come are decided.
sealed interface SharingChange {

    /// The agency that decides, by id.
    String agency();

    /// Who may or could find its people, by id.
    String with();

    Purpose purpose();

    /// From the first day on, until the last where one is given.
    record Begin(
            String agency,
            String with,
            Purpose purpose,
            LocalDate from,
            @Nullable LocalDate to) implements SharingChange {}

    /// Another last day, or none, for a sharing that there is. A sharing that ends before it begins is taken away.
    ///
    /// @param from    by which it is known among others of the kind; null where it has always been
    /// @param version that was read
    record SetEnd(
            String agency,
            String with,
            Purpose purpose,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String version)
            implements SharingChange {}

    /// @throws Failure.NotAllowed where the viewer does not administer the agency
    static void requireMayDecide(Viewer viewer, String agency) {
        if (!viewer.agencies(Action.DECIDE_SHARING).contains(agency)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not decide for the agency '%s'.".formatted(viewer.account(), agency),
                    "Ask an administrator of that agency.");
        }
    }

    /// The first day on which what may be found differs.
    default LocalDate effective(LocalDate today, List<Sharing> now) {
        return switch (this) {
            case Begin begin -> begin.from();
            case SetEnd end -> {
                var before = one(now, end).to();
                var first = earlier(before, end.to());
                yield first == null || first.isBefore(today) ? today : first.plusDays(1);
            }
        };
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /// The sharings as they would be.
    ///
    /// @param now those there are, of any agencies
    /// @throws Failure.Invalid  where a day has passed or lies before another
    /// @throws Failure.Conflict where two sharings would cover the same day
    /// @throws Failure.NotFound where there is no such sharing
    default List<Sharing> applied(LocalDate today, List<Sharing> now) {
        var after = new ArrayList<>(now);
        switch (this) {
            case Begin begin -> {
                if (agency().equals(with())) {
                    throw new Failure.Invalid(
                                    "change.begin.with",
                                    "'%s' is the agency itself.".formatted(with()),
                                    "Choose another: an agency always finds its own people.")
                            .inSwedish(
                                    "”%s” är myndigheten själv.".formatted(with()),
                                    "Välj en annan: en myndighet hittar alltid sina egna.");
                }
                if (purpose() == Purpose.INTERNAL) {
                    throw new Failure.Invalid(
                                    "change.begin.purpose",
                                    "Nobody is shared for internal work: it is for the agency's own people.",
                                    "Share for loans or for mentoring.")
                            .inSwedish(
                                    "Ingen delas för internt arbete: det är för myndighetens egna.",
                                    "Dela för personallån eller mentorskap.");
                }
                requireToCome("change.begin.from", begin.from(), today, today);
                requireOrder("change.begin.to", begin.from(), begin.to());
                after.add(new Sharing(agency(), with(), purpose(), begin.from(), begin.to()));
            }
            case SetEnd end -> {
                var before = one(now, end);
                if (before.to() != null && before.to().isBefore(today)) {
                    throw new Failure.Invalid(
                                    "change.setEnd",
                                    "The sharing has ended, on %s.".formatted(before.to()),
                                    "Begin a new one.")
                            .inSwedish("Delningen upphörde %s.".formatted(before.to()), "Påbörja en ny.");
                }
                if (Objects.equals(before.to(), end.to())) {
                    throw new Failure.Conflict(
                            "The last day of the sharing is %s already.".formatted(day(end.to())),
                            "Nothing is left to do.");
                }
                if (end.to() != null) {
                    requireToCome("change.setEnd.to", end.to(), today.minusDays(1), today);
                }
                after.remove(before);
                if (end.to() == null || end.from() == null || !end.to().isBefore(end.from())) {
                    after.add(new Sharing(agency(), with(), purpose(), end.from(), end.to()));
                }
            }
        }
        requireNoOverlap(after);
        return List.copyOf(after);
    }

    private static Sharing one(List<Sharing> now, SetEnd end) {
        return among(now, end)
                .orElseThrow(() ->
                        new Failure.NotFound("sharing", "%s %s %s".formatted(end.agency(), end.with(), end.purpose())));
    }

    /// The sharing whose end is set.
    static Optional<Sharing> among(List<Sharing> now, SetEnd end) {
        return now.stream()
                .filter(sharing -> sharing.agency().equals(end.agency())
                        && sharing.with().equals(end.with())
                        && sharing.purpose() == end.purpose()
                        && Objects.equals(sharing.from(), end.from()))
                .findFirst();
    }

    private static void requireToCome(String field, LocalDate day, LocalDate first, LocalDate today) {
        if (day.isBefore(first)) {
            throw new Failure.Invalid(
                            field,
                            "%s has passed: today is %s.".formatted(day, today),
                            "What was shared until today stays as it was; choose %s or later.".formatted(first))
                    .inSwedish(
                            "%s har passerat: i dag är det %s.".formatted(day, today),
                            "Det som har delats till och med i dag står kvar; välj %s eller senare.".formatted(first));
        }
    }

    private static void requireOrder(String field, LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new Failure.Invalid(
                            field, "%s is before %s.".formatted(to, from), "Choose a last day on or after the first.")
                    .inSwedish("%s är före %s.".formatted(to, from), "Välj en sista dag som inte är före den första.");
        }
    }

    private void requireNoOverlap(List<Sharing> sharings) {
        var same = sharings.stream()
                .filter(sharing -> sharing.agency().equals(agency())
                        && sharing.with().equals(with())
                        && sharing.purpose() == purpose())
                .toList();
        for (int i = 0; i < same.size(); i++) {
            for (var other : same.subList(i + 1, same.size())) {
                if (overlap(same.get(i), other)) {
                    throw new Failure.Conflict(
                            "The agency '%s' shares with '%s' already from %s to %s."
                                    .formatted(
                                            agency(),
                                            with(),
                                            day(same.get(i).from()),
                                            day(same.get(i).to())),
                            "Change the last day of that sharing instead.");
                }
            }
        }
    }

    private static boolean overlap(Sharing one, Sharing other) {
        return (one.to() == null || other.from() == null || !other.from().isAfter(one.to()))
                && (other.to() == null || one.from() == null || !one.from().isAfter(other.to()));
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "no day" : date.toString();
    }
}
