package se.samsas.person.capacity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody proposes for their months; nothing of it holds before it is accepted.
///
/// @param person who proposes it, by id
/// @param months in their order
/// @param answer what whoever answered wrote
record MonthsProposal(
        String id,
        String person,
        List<ProposedMonth> months,
        @Nullable String note,
        Instant proposed,
        MonthsProposalStatus status,
        @Nullable String answer) {

    MonthsProposal {
        months = List.copyOf(months);
    }

    /// Whether it is one of these months with this note.
    boolean says(List<ProposedMonth> others, @Nullable String with) {
        return months.equals(others) && Objects.equals(note, with);
    }
}
