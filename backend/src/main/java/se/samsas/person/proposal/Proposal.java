package se.samsas.person.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A skill that somebody proposes to a person; nothing that the person has said before they confirm it.
///
/// @param person     to whom, by id
/// @param skill      the concept's URI
/// @param level      1 to 5; absent where the person is to say it
/// @param title      the person's title when it was proposed, from which it was drawn
/// @param proposedBy the name of the one who proposed it; absent where the account belongs to nobody by name
record Proposal(
        String id,
        String person,
        String skill,
        @Nullable Integer level,
        @Nullable String title,
        @Nullable String note,
        @Nullable String proposedBy,
        Instant proposed,
        ProposalStatus status) {}
