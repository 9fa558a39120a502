package se.samsas.skill.stewardship;

/// What kind of change to the taxonomy it is.
enum ChangeKind {
    ADD,
    RENAME,
    ADD_SYNONYM,
    REMOVE_SYNONYM,
    MERGE,
    RETIRE
}
