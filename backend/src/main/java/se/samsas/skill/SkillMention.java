package se.samsas.skill;

import se.samsas.api.Label;

/// A skill that a text speaks of.
///
/// @param words as they stand in the text, with the language of the label that they fit
/// @param times how often
public record SkillMention(Skill skill, Label words, int times) {}
