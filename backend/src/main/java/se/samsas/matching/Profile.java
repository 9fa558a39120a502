package se.samsas.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.samsas.findability.Findable;
import se.samsas.findability.Purpose;
import se.samsas.findability.VisibilityChoice;

/// A person as matching knows one: what the rules read, and nothing else.
///
/// @param person the stable id
/// @param tieSeed drawn for the person, for the order of equals; told to nobody
/// @param visibility what was chosen, for the purposes that something was chosen for
/// @param places region codes where the person works
/// @param remote whether the person works from anywhere, too
/// @param capacity for the months of which more is known than the employments say
/// @param assertions the live ones, at most one for each skill and kind of evidence
public record Profile(
        String person,
        long tieSeed,
        List<Employment> employments,
        Map<Purpose, VisibilityChoice> visibility,
        boolean protectedIdentity,
        Set<String> places,
        boolean remote,
        Set<String> languages,
        Map<YearMonth, Capacity> capacity,
        List<Assertion> assertions)
        implements Findable {
    private record Kind(String skill, Evidence evidence) {}

    public Profile {
        if (person.isBlank()) {
            throw new IllegalArgumentException("The id of a person is blank: give the id the graph has");
        }
        if (tieSeed < 0) {
            throw new IllegalArgumentException(
                    "The tie seed of person %s is %d: draw one from 0 to 2^53 - 1".formatted(person, tieSeed));
        }
        Set<Kind> seen = new HashSet<>();
        for (Assertion assertion : assertions) {
            if (!seen.add(new Kind(assertion.skill(), assertion.evidence()))) {
                throw new IllegalArgumentException("Person %s has two live assertions of %s by %s: close the older one"
                        .formatted(person, assertion.skill(), assertion.evidence()));
            }
        }
        employments = List.copyOf(employments);
        visibility = Map.copyOf(visibility);
        places = Set.copyOf(places);
        languages = Set.copyOf(languages);
        capacity = Map.copyOf(capacity);
        assertions = List.copyOf(assertions);
    }

    @Override
    public VisibilityChoice visibility(Purpose purpose) {
        return visibility.getOrDefault(purpose, VisibilityChoice.NONE);
    }

    @Override
    public boolean employedOn(LocalDate date, Predicate<String> agency) {
        return employments.stream()
                .anyMatch(e -> !date.isBefore(e.from())
                        && (e.to() == null || !date.isAfter(e.to()))
                        && agency.test(e.agency()));
    }
}
