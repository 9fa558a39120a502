package se.samsas.skill.words;

import se.samsas.api.Label;

/// Something that is called nearly what was asked for.
///
/// @param of       the id of the thing
/// @param label    the one of its names that is most alike
/// @param likeness how alike that name is, 0 to 100 (the same)
public record TitleMatch(String of, Label label, int likeness) {}
