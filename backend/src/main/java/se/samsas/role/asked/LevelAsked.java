package se.samsas.role.asked;

/// The level at which a text asks for a skill.
///
/// @param level 1 to 5
/// @param quote the words that say so
/// @param guess whether others would read another level from them
public record LevelAsked(int level, String quote, boolean guess) {}
