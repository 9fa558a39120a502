package se.samsas.person.proposal;

import static se.samsas.person.proposal.ProposalStates.Act.CONFIRM;
import static se.samsas.person.proposal.ProposalStates.Act.DECLINE;
import static se.samsas.person.proposal.ProposalStates.Act.WITHDRAW;
import static se.samsas.person.proposal.ProposalStates.Side.MANAGER;
import static se.samsas.person.proposal.ProposalStates.Side.PERSON;
import static se.samsas.person.proposal.ProposalStatus.CONFIRMED;
import static se.samsas.person.proposal.ProposalStatus.DECLINED;
import static se.samsas.person.proposal.ProposalStatus.WAITING;
import static se.samsas.person.proposal.ProposalStatus.WITHDRAWN;

import java.util.List;
import java.util.Set;
import se.samsas.state.Row.Beginning;
import se.samsas.state.Row.End;
import se.samsas.state.Row.Transition;
import se.samsas.state.StateTable;

/// What may be done to what is proposed to people, in which state and by whom.
final class ProposalStates {

    /// What can be done to a proposal.
    enum Act {
        CONFIRM,
        DECLINE,
        WITHDRAW
    }

    /// Who does something to a proposal.
    enum Side {
        /// Whoever manages a unit of the person.
        MANAGER,
        /// To whom it is.
        PERSON
    }

    private static final String ANEW = "It may be proposed anew, or said without a proposal.";

    static final StateTable<ProposalStatus, Act, Side> TABLE = new StateTable<>(List.of(
            new Beginning<>(Set.of(MANAGER), WAITING),
            new Transition<>(WAITING, CONFIRM, Set.of(PERSON), CONFIRMED),
            new Transition<>(WAITING, DECLINE, Set.of(PERSON), DECLINED),
            new Transition<>(WAITING, WITHDRAW, Set.of(MANAGER), WITHDRAWN),
            new End<>(CONFIRMED, ANEW),
            new End<>(DECLINED, ANEW),
            new End<>(WITHDRAWN, ANEW)));

    private ProposalStates() {}

    /// To which state an act leads from the only one in which something is possible.
    static ProposalStatus answer(Act act, Side who) {
        return TABLE.after("A proposal", WAITING, act, who);
    }
}
