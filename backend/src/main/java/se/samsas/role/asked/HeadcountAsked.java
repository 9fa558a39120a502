package se.samsas.role.asked;

/// How many people a text asks for.
///
/// @param people 2 to 1,000
/// @param quote  the words that say so
/// @param guess  whether they may speak of other people
public record HeadcountAsked(int people, String quote, boolean guess) {}
