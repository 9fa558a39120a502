package se.samsas.rights;

import se.samsas.access.Action;
import se.samsas.access.Scope;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;

/// Whose data somebody decides about: their own, and nobody else's.
final class Own {

    private Own() {}

    /// The viewer's own id as a person.
    ///
    /// @throws Failure.NotAllowed where the account belongs to none, or may not
    static String person(Viewer viewer) {
        var person = viewer.ownPerson();
        if (!viewer.may(Action.DECIDE_OWN_DATA, Scope.OWN)) {
            throw new Failure.NotAllowed(
                    "The account '%s' may not decide about the data of a person.".formatted(viewer.account()),
                    "Sign in with your personal account.");
        }
        return person;
    }
}
