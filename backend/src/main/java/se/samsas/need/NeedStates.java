package se.samsas.need;

import static se.samsas.need.NeedAct.CHANGE;
import static se.samsas.need.NeedAct.CLOSE;
import static se.samsas.need.NeedAct.LOSE_AGENCY;
import static se.samsas.need.NeedAct.REOPEN;
import static se.samsas.need.NeedSide.ADMINISTRATOR;
import static se.samsas.need.NeedSide.ASKER;
import static se.samsas.need.NeedStatus.CLOSED;
import static se.samsas.need.NeedStatus.DRAFT;
import static se.samsas.need.NeedStatus.OPEN;

import java.util.List;
import java.util.Set;
import se.samsas.access.Viewer;
import se.samsas.state.Row.Beginning;
import se.samsas.state.Row.Transition;
import se.samsas.state.StateEvents;
import se.samsas.state.StateTable;

/// What may be done to needs, in which state and by whom.
final class NeedStates {

    static final StateTable<NeedStatus, NeedAct, NeedSide> TABLE = new StateTable<>(List.of(
            new Beginning<>(Set.of(ASKER), OPEN),
            new Beginning<>(Set.of(ASKER), DRAFT),
            new Transition<>(DRAFT, CHANGE, Set.of(ASKER), DRAFT),
            new Transition<>(DRAFT, NeedAct.OPEN, Set.of(ASKER), OPEN),
            new Transition<>(DRAFT, CLOSE, Set.of(ASKER), CLOSED),
            new Transition<>(DRAFT, LOSE_AGENCY, Set.of(ADMINISTRATOR), CLOSED),
            new Transition<>(OPEN, CHANGE, Set.of(ASKER), OPEN),
            new Transition<>(OPEN, CLOSE, Set.of(ASKER), CLOSED),
            new Transition<>(OPEN, LOSE_AGENCY, Set.of(ADMINISTRATOR), CLOSED),
            new Transition<>(CLOSED, REOPEN, Set.of(ASKER), OPEN)));

    static final StateEvents<NeedStatus, NeedAct, NeedSide> EVENTS = new StateEvents<>("Need", "status", TABLE);

    private NeedStates() {}

    /// What the viewer may do to a need.
    static List<NeedAct> acts(Viewer viewer, Need need) {
        return Asking.allowed(viewer, need.asker()) ? TABLE.acts(need.status(), ASKER) : List.of();
    }
}
