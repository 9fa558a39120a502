package se.samsas.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samsas.findability.Findable;
import se.samsas.findability.Purpose;
import se.samsas.findability.VisibilityChoice;

/// One of the staff of an agency, as far as it decides who may find them.
record FindableEmployee(
        String id, boolean protectedIdentity, Map<Purpose, VisibilityChoice> choices, List<Employment> employments)
        implements Findable {

    FindableEmployee {
        choices = Map.copyOf(choices);
        employments = List.copyOf(employments);
    }

    /// At an agency, by id.
    record Employment(
            String agency, LocalDate from, @Nullable LocalDate to) {

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && (to == null || !date.isAfter(to));
        }
    }

    @Override
    public VisibilityChoice visibility(Purpose purpose) {
        return choices.getOrDefault(purpose, VisibilityChoice.NONE);
    }

    @Override
    public boolean employedOn(LocalDate date, Predicate<String> agency) {
        return employments.stream().anyMatch(employment -> employment.covers(date) && agency.test(employment.agency()));
    }
}
