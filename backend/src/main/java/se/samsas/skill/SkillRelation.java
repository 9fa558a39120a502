package se.samsas.skill;

/// How much one skill needs another, or an occupation a skill.
public enum SkillRelation {
    ESSENTIAL,
    OPTIONAL
}
