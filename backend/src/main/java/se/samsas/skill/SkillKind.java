package se.samsas.skill;

/// What a concept of the taxonomy is.
public enum SkillKind {
    SKILL,
    KNOWLEDGE,
    /// Holds skills together; nobody holds it itself.
    GROUP
}
