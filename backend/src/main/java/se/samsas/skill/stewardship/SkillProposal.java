package se.samsas.skill.stewardship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a user would have changed.
///
/// @param id       among proposals
/// @param change   what is proposed
/// @param why      in the words of who proposes
/// @param at       when
/// @param account  that proposed it
/// @param status   whether it waits
/// @param answer   what who answered wrote
/// @param answered when it was answered
/// @param done     the id of the change that it became
record SkillProposal(
        String id,
        TaxonomyChange change,
        String why,
        Instant at,
        String account,
        ProposalStatus status,
        @Nullable String answer,
        @Nullable Instant answered,
        @Nullable String done) {

    /// Whether somebody has said yes or no.
    enum ProposalStatus {
        WAITING,
        ACCEPTED,
        DECLINED,
        /// Taken back by who proposed it.
        WITHDRAWN
    }
}
