package se.samsas.skill;

import se.samsas.api.Label;

/// A skill that a search found, and the label or synonym by which.
public record SkillHit(Skill skill, Label matched) {}
