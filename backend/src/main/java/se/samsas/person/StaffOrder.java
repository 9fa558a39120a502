package se.samsas.person;

/// By what a list of an agency's staff is ordered first; then by name.
enum StaffOrder {
    NAME,
    UNIT,
    TITLE
}
