package se.samsas.skill;

import se.samsas.api.Label;

/// A skill that a search found, and the label or synonym by which.
///
/// @param nearest whether nothing is called as it was typed, and this comes nearest to it
public record SkillHit(Skill skill, Label matched, boolean nearest) {}
