package se.samsas.person;

import se.samsas.access.Viewer;
import se.samsas.failure.Failure;

/// What only a person does, with what is their own.
public final class Own {

    private Own() {}

    /// The viewer's own id as a person.
    ///
    /// @throws Failure.NotAllowed where the account belongs to none
    public static String person(Viewer viewer) {
        var person = viewer.person();
        if (person == null) {
            throw new Failure.NotAllowed(
                    "The account '%s' belongs to no person.".formatted(viewer.account()),
                    "Sign in with a personal account.");
        }
        return person;
    }
}
