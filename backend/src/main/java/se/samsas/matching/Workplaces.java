package se.samsas.matching;

import java.util.Set;

/// Where somebody works.
///
/// @param places region codes
/// @param remote whether they work from anywhere, too
record Workplaces(Set<String> places, boolean remote) {}
