package se.samsas.person.proposal;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What a person says of a skill that was proposed to them.
///
/// @param proposal the global id
/// @param level    absent: the proposed one
record ConfirmedProposalInput(
        String proposal, @Nullable Integer level, @Nullable YearMonth lastUsed) {}
