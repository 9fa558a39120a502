package se.samsas.role.asked;

/// Whether the work can be done from afar.
///
/// @param quote the words that say so
/// @param guess whether it is only a part of the work, or the text says both
public record RemoteAsked(boolean remote, String quote, boolean guess) {}
