package se.samsas.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.exchange.staff.Leavers;
import se.samsas.exchange.told.ImportedPerson;
import se.samsas.exchange.told.ImportedPersonKind;
import se.samsas.failure.Failure;

/// Whose employments are to end for not being in a list of staff: those alone whom its last trial named.
@Component
final class ImportLeavers {

    private static final int MOST_YEARS = 1;

    /// Where more than so many percent of the staff would leave, and more than a few, it must be said twice.
    private static final int MANY_PERCENT = 10;

    private static final int FEW = 5;

    private final ImportFindings findings;
    private final Clock clock;

    ImportLeavers(ImportFindings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    /// @param except those who stay, by id
    /// @param sure   whether it is meant where many would leave; null: no
    record LeaversInput(
            LocalDate last,
            @Nullable List<String> except,
            @Nullable Boolean sure) {

        private List<String> staying() {
            return Objects.requireNonNullElse(except, List.of());
        }
    }

    /// @throws Failure.Conflict where the import was not tried as it is, or many would leave and nobody has said twice
    ///                          that it is meant
    /// @throws Failure.Invalid where the day is too far away, or somebody is to stay whom the trial did not name
    Leavers of(Import job, LeaversInput input) {
        var today = LocalDate.now(clock);
        if (input.last().isBefore(today.minusYears(MOST_YEARS)) || input.last().isAfter(today.plusYears(MOST_YEARS))) {
            throw new Failure.Invalid(
                    "input.leavers.last",
                    "%s is more than a year from today.".formatted(input.last()),
                    "Give the last day of those who have left.");
        }
        var people = job.people();
        if (!job.rehearsed() || people == null) {
            throw new Failure.Conflict(
                    "The import '%s' was not tried, or was changed after it.".formatted(job.id()),
                    "Try it, and look at those who are not in the list.");
        }
        var leaving = new HashSet<String>();
        findings.people(job, ImportedPersonKind.MISSING).stream()
                .map(ImportedPerson::handle)
                .forEach(leaving::add);
        unknown(input, leaving).ifPresent(person -> {
            throw new Failure.Invalid(
                    "input.leavers.except",
                    "'%s' is not among those who are not in the list.".formatted(person),
                    "Give the ids as the trial has them.");
        });
        input.staying().forEach(leaving::remove);
        if (leaving.size() > FEW
                && leaving.size() * 100L > people.staff() * MANY_PERCENT
                && !Boolean.TRUE.equals(input.sure())) {
            throw new Failure.Conflict(
                    "%d of %d employed would leave.".formatted(leaving.size(), people.staff()),
                    "Say that it is meant ('sure'), or let those stay who have not left.");
        }
        return new Leavers(leaving, input.last());
    }

    private static Optional<String> unknown(LeaversInput input, Set<String> missing) {
        return input.staying().stream()
                .filter(person -> !missing.contains(person))
                .findFirst();
    }
}
