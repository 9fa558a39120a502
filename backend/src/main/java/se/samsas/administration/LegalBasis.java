package se.samsas.administration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samsas.access.Versions;

/// By which right an agency handles what it knows of its people here. Never altered: the next one takes its place.
///
/// @param agency    by id
/// @param reference what it rests on, such as a law, a regulation or a decision
/// @param decidedBy who decided it, by office or name
/// @param decided   on which day
/// @param at        when it was stated here
/// @param by        the account that stated it; absent where an import does not say
public record LegalBasis(
        String id,
        String agency,
        LegalGround ground,
        String reference,
        String decidedBy,
        LocalDate decided,
        Instant at,
        @Nullable String by) {

    /// Another one for each that is stated.
    public String version() {
        return Versions.of(id, ground, reference, decidedBy, decided);
    }
}
