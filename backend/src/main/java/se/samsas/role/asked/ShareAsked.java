package se.samsas.role.asked;

/// A share of full time that a text names.
///
/// @param percent 1 to 100
/// @param quote   the words that say so
/// @param guess   whether they may mean something else, or are one of several
public record ShareAsked(int percent, String quote, boolean guess) {}
