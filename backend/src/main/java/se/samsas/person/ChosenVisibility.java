package se.samsas.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Purpose;
import se.samsas.access.Visibility;

/// What a person chose, or chooses, for a purpose.
///
/// @param until the last day; absent where it has no end
record ChosenVisibility(
        Purpose purpose, Visibility visibility, @Nullable LocalDate until) {}
