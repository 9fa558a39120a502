package se.samsas.findability;

import java.time.LocalDate;
import java.util.function.Predicate;

/// What the predicate has to know of a person.
public interface Findable {
    boolean protectedIdentity();

    /// What the person chose for the purpose; [VisibilityChoice#NONE] where nothing was chosen.
    VisibilityChoice visibility(Purpose purpose);

    /// Whether an employment covers the date at an agency that fulfils the condition.
    boolean employedOn(LocalDate date, Predicate<String> agency);
}
