package se.samsas.skill;

/// A skill of another scheme that corresponds to one.
public record SkillLink(Skill skill, SkillMatch match) {}
