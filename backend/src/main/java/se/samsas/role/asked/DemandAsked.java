package se.samsas.role.asked;

/// Whether a text requires something, or calls it good to have.
///
/// @param quote the words that say so
/// @param guess whether the words say so only as a rule
public record DemandAsked(boolean must, String quote, boolean guess) {}
