package se.samsas.role;

/// A role that a text asks for.
///
/// @param quote the words that name it
/// @param guess whether they may mean another one
record RoleAsked(RoleProfile roleProfile, String quote, boolean guess) {}
