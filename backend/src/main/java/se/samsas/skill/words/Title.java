package se.samsas.skill.words;

import se.samsas.api.Label;

/// What something is called that people work as.
///
/// @param of    the id of the thing: the URI of an occupation, the id of a role
/// @param label one of its names
public record Title(String of, Label label) {}
