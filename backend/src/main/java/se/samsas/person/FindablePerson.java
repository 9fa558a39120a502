package se.samsas.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.samsas.findability.Findable;
import se.samsas.findability.Purpose;
import se.samsas.findability.VisibilityChoice;

/// A person with what decides who may see them.
record FindablePerson(Person person, List<Employment> employments, Map<Purpose, VisibilityChoice> choices)
        implements Findable {

    FindablePerson {
        employments = List.copyOf(employments);
        choices = Map.copyOf(choices);
    }

    @Override
    public boolean protectedIdentity() {
        return person.protectedIdentity();
    }

    @Override
    public VisibilityChoice visibility(Purpose purpose) {
        return choices.getOrDefault(purpose, VisibilityChoice.NONE);
    }

    @Override
    public boolean employedOn(LocalDate date, Predicate<String> agency) {
        return employments.stream()
                .filter(employment -> employment.covers(date))
                .map(Employment::agency)
                .anyMatch(agency);
    }
}
