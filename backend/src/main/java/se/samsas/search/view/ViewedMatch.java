package se.samsas.search.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.matching.Evidence;

/// What the row of a match shows, as far as it is sorted and chosen by.
///
/// @param rank      the computed one, from 1
/// @param free      percent
/// @param fit       percent
/// @param certainty percent
/// @param agency    the id of the agency that the row names; absent where it names none
/// @param region    the code of the county; absent where the row tells none
/// @param evidence  of what counted for the asked skills; an expired certificate counts as the person's own statement
public record ViewedMatch(
        int rank,
        int free,
        int fit,
        int certainty,
        boolean knownToEnd,
        @Nullable String agency,
        @Nullable String region,
        Set<Evidence> evidence) {

    public ViewedMatch {
        evidence = Set.copyOf(evidence);
    }
}
