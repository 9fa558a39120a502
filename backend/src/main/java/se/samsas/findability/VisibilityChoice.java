package se.samsas.findability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person chose for one purpose.
///
/// @param until the last day of the choice, null where it has no end
public record VisibilityChoice(
        Visibility visibility, @Nullable LocalDate until) {
    /// What holds for a person who has not chosen.
    public static final VisibilityChoice NONE = new VisibilityChoice(Visibility.HIDDEN, null);

    /// A choice without an end.
    public static VisibilityChoice of(Visibility visibility) {
        return new VisibilityChoice(visibility, null);
    }

    /// What the choice means on a date: hidden once it has ended.
    public Visibility on(LocalDate date) {
        return until != null && until.isBefore(date) ? Visibility.HIDDEN : visibility;
    }
}
