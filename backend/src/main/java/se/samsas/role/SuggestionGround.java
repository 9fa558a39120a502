package se.samsas.role;

/// Why a skill is suggested.
///
/// @param words the name of the occupation or role, or the words of the text that were met
record SuggestionGround(SuggestionKind kind, String words) {}
