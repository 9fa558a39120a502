package se.samsas.role;

/// Why a skill is suggested.
public enum SuggestionKind {
    /// An occupation needs it.
    ESSENTIAL,
    /// An occupation makes use of it.
    OPTIONAL,
    /// A role profile asks for it.
    ROLE,
    /// A text speaks of it.
    TEXT
}
