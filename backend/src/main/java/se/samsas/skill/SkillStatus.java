package se.samsas.skill;

/// Whether a skill is in use.
public enum SkillStatus {
    RELEASED,
    /// Kept, so that what refers to it can be read, and points to its successor.
    RETIRED
}
