package se.samsas.role;

/// Why a skill is suggested.
enum SuggestionKind {
    ESSENTIAL,
    OPTIONAL,
    ROLE,
    TEXT
}
