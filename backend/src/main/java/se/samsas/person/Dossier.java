package se.samsas.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samsas.access.Findable;
import se.samsas.access.Purpose;
import se.samsas.access.VisibilityChoice;

/// A person with what decides who may see them.
record Dossier(
        Person person, boolean protectedIdentity, List<Employment> employments, Map<Purpose, VisibilityChoice> choices)
        implements Findable {

    Dossier {
        employments = List.copyOf(employments);
        choices = Map.copyOf(choices);
    }

    Stream<Employment> employmentsOn(LocalDate date) {
        return employments.stream().filter(employment -> employment.covers(date));
    }

    @Override
    public VisibilityChoice visibility(Purpose purpose) {
        return choices.getOrDefault(purpose, VisibilityChoice.NONE);
    }

    @Override
    public boolean employedOn(LocalDate date, Predicate<String> agency) {
        return employmentsOn(date).map(Employment::agency).anyMatch(agency);
    }
}
