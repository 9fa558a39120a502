package se.samsas.skill.stewardship;

import static se.samsas.skill.stewardship.SkillProposal.ProposalStatus.ACCEPTED;
import static se.samsas.skill.stewardship.SkillProposal.ProposalStatus.DECLINED;
import static se.samsas.skill.stewardship.SkillProposal.ProposalStatus.WAITING;
import static se.samsas.skill.stewardship.SkillProposal.ProposalStatus.WITHDRAWN;
import static se.samsas.skill.stewardship.SkillProposalStates.Act.ACCEPT;
import static se.samsas.skill.stewardship.SkillProposalStates.Act.DECLINE;
import static se.samsas.skill.stewardship.SkillProposalStates.Act.WITHDRAW;
import static se.samsas.skill.stewardship.SkillProposalStates.Side.PROPOSER;
import static se.samsas.skill.stewardship.SkillProposalStates.Side.STEWARD;

import java.util.List;
import java.util.Set;
import se.samsas.skill.stewardship.SkillProposal.ProposalStatus;
import se.samsas.state.Row.Beginning;
import se.samsas.state.Row.End;
import se.samsas.state.Row.Transition;
import se.samsas.state.StateTable;

/// What may be done to what users propose of the taxonomy, in which state and by whom.
final class SkillProposalStates {

    /// What can be done to a proposal.
    enum Act {
        ACCEPT,
        DECLINE,
        WITHDRAW
    }

    /// Who does something to a proposal.
    enum Side {
        /// Whoever proposed it.
        PROPOSER,
        /// Whoever maintains the taxonomy.
        STEWARD
    }

    private static final String ANEW = "Propose it anew, where it is still wanted.";

    static final StateTable<ProposalStatus, Act, Side> TABLE = new StateTable<>(List.of(
            new Beginning<>(Set.of(PROPOSER), WAITING),
            new Transition<>(WAITING, ACCEPT, Set.of(STEWARD), ACCEPTED),
            new Transition<>(WAITING, DECLINE, Set.of(STEWARD), DECLINED),
            new Transition<>(WAITING, WITHDRAW, Set.of(PROPOSER), WITHDRAWN),
            new End<>(ACCEPTED, ANEW),
            new End<>(DECLINED, ANEW),
            new End<>(WITHDRAWN, ANEW)));

    private SkillProposalStates() {}
}
