package se.samsas.person.capacity;

import static se.samsas.person.capacity.MonthsProposalStatus.ACCEPTED;
import static se.samsas.person.capacity.MonthsProposalStatus.DECLINED;
import static se.samsas.person.capacity.MonthsProposalStatus.WAITING;
import static se.samsas.person.capacity.MonthsProposalStatus.WITHDRAWN;
import static se.samsas.person.capacity.MonthsStates.Act.ACCEPT;
import static se.samsas.person.capacity.MonthsStates.Act.DECLINE;
import static se.samsas.person.capacity.MonthsStates.Act.WITHDRAW;
import static se.samsas.person.capacity.MonthsStates.Side.MANAGER;
import static se.samsas.person.capacity.MonthsStates.Side.PERSON;

import java.util.List;
import java.util.Set;
import se.samsas.state.Row.Beginning;
import se.samsas.state.Row.End;
import se.samsas.state.Row.Transition;
import se.samsas.state.StateTable;

/// What may be done to what people propose for their months, in which state and by whom.
final class MonthsStates {

    /// What can be done to a proposal.
    enum Act {
        ACCEPT,
        DECLINE,
        WITHDRAW
    }

    /// Who does something to a proposal.
    enum Side {
        /// Whose months they are.
        PERSON,
        /// Whoever manages a unit of the person.
        MANAGER
    }

    private static final String ANEW = "It may be proposed anew, or decided without a proposal.";

    static final StateTable<MonthsProposalStatus, Act, Side> TABLE = new StateTable<>(List.of(
            new Beginning<>(Set.of(PERSON), WAITING),
            new Transition<>(WAITING, ACCEPT, Set.of(MANAGER), ACCEPTED),
            new Transition<>(WAITING, DECLINE, Set.of(MANAGER), DECLINED),
            new Transition<>(WAITING, WITHDRAW, Set.of(PERSON), WITHDRAWN),
            new End<>(ACCEPTED, ANEW),
            new End<>(DECLINED, ANEW),
            new End<>(WITHDRAWN, ANEW)));

    private MonthsStates() {}

    /// To which state an act leads from the only one in which something is possible.
    static MonthsProposalStatus answer(Act act, Side who) {
        return TABLE.after("A proposal", WAITING, act, who);
    }
}
