package se.samsas.agency;

import static se.samsas.agency.AgencyState.ACTIVE;
import static se.samsas.agency.AgencyState.DISSOLVED;
import static se.samsas.agency.AgencyState.LEFT;
import static se.samsas.agency.AgencyStates.Act.DISSOLVE;
import static se.samsas.agency.AgencyStates.Act.LEAVE;
import static se.samsas.agency.AgencyStates.Act.MERGE;
import static se.samsas.agency.AgencyStates.Act.REJOIN;
import static se.samsas.agency.AgencyStates.Act.RENAME;
import static se.samsas.agency.AgencyStates.Act.SPLIT;
import static se.samsas.agency.AgencyStates.Act.SUCCEED;
import static se.samsas.agency.AgencyStates.Side.ADMINISTRATOR;

import java.util.List;
import java.util.Set;
import se.samsas.agency.AgencyChange.Dissolve;
import se.samsas.agency.AgencyChange.Leave;
import se.samsas.agency.AgencyChange.Merge;
import se.samsas.agency.AgencyChange.Rejoin;
import se.samsas.agency.AgencyChange.Rename;
import se.samsas.agency.AgencyChange.Split;
import se.samsas.state.Row.Beginning;
import se.samsas.state.Row.End;
import se.samsas.state.Row.Transition;
import se.samsas.state.StateTable;

/// What may be done to agencies, in which state.
final class AgencyStates {

    /// What a change is for one of the agencies that it concerns.
    enum Act {
        RENAME,
        /// It ends in another.
        MERGE,
        /// It ends in several others.
        SPLIT,
        /// Others end in it, or it is one of the parts of what is split, be it its own.
        SUCCEED,
        DISSOLVE,
        LEAVE,
        REJOIN
    }

    /// Who changes agencies.
    enum Side {
        /// Of the whole installation.
        ADMINISTRATOR
    }

    static final StateTable<AgencyState, Act, Side> TABLE = new StateTable<>(List.of(
            new Beginning<>(Set.of(ADMINISTRATOR), ACTIVE),
            row(ACTIVE, RENAME, ACTIVE),
            row(ACTIVE, MERGE, DISSOLVED),
            row(ACTIVE, SPLIT, DISSOLVED),
            row(ACTIVE, SUCCEED, ACTIVE),
            row(ACTIVE, DISSOLVE, DISSOLVED),
            row(ACTIVE, LEAVE, LEFT),
            row(LEFT, RENAME, LEFT),
            row(LEFT, REJOIN, ACTIVE),
            row(LEFT, DISSOLVE, DISSOLVED),
            new End<>(DISSOLVED, "Choose an agency that this can be done to.")));

    private AgencyStates() {}

    private static Transition<AgencyState, Act, Side> row(AgencyState from, Act act, AgencyState to) {
        return new Transition<>(from, act, Set.of(ADMINISTRATOR), to);
    }

    /// What a change is for an agency that it concerns.
    static Act act(AgencyChange change, String agency) {
        return switch (change) {
            case Rename _ -> RENAME;
            case Merge merge -> merge.ending().contains(agency) ? MERGE : SUCCEED;
            case Split split -> split.agency().equals(agency) && !split.goesOn() ? SPLIT : SUCCEED;
            case Dissolve _ -> DISSOLVE;
            case Leave _ -> LEAVE;
            case Rejoin _ -> REJOIN;
        };
    }
}
