package se.samsas.search;

import se.samsas.person.Person;

/// Somebody whom a match found, as the asker may see them.
public sealed interface Specialist permits Specialist.Named, Candidate {

    /// What the API shows of them.
    Object shown();

    /// Seen by name.
    record Named(Person shown) implements Specialist {}
}
