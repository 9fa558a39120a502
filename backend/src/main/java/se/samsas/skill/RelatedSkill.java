package se.samsas.skill;

/// A skill that another needs, or that needs the other.
public record RelatedSkill(Skill skill, SkillRelation relation) {}
