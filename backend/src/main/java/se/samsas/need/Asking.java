package se.samsas.need;

import java.util.List;
import se.samsas.access.Action;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;

/// Who may ask on behalf of an agency: its HR planners, and its managers for their own agency.
public final class Asking {

    private Asking() {}

    /// Whether the viewer may state, see and match needs of the agency.
    public static boolean allowed(Viewer viewer, String agency) {
        return viewer.agencies(Action.ASK).contains(agency);
    }

    /// The roles by which the viewer may, as the graph spells them.
    public static List<String> as(Viewer viewer, String agency) {
        return viewer.roles(Action.ASK, agency).stream().map(Role::spelling).toList();
    }

    /// @throws Failure.NotAllowed where the viewer may not
    public static void require(Viewer viewer, String agency) {
        if (!allowed(viewer, agency)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not ask for the agency '%s'.".formatted(viewer.account(), agency),
                    viewer.mayActFor().contains(agency)
                            ? "Choose to act for it first: send its id in the header 'Samsas-Agency'."
                            : "Ask for an agency that you plan for, or are a manager at.");
        }
    }
}
