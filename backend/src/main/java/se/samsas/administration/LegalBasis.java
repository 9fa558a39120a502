package se.samsas.administration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
        @Nullable String by) {}
