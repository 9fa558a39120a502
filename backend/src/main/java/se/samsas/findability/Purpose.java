package se.samsas.findability;

/// What somebody is looked for. A person chooses a visibility, and an agency shares its people, for each purpose by
/// itself.
public enum Purpose {
    LOAN,
    INTERNAL,
    MENTORING
}
