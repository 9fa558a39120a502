package se.samsas.skill;

/// How two skills of different schemes correspond (SKOS mapping properties).
public enum SkillMatch {
    /// They mean the same.
    EXACT,
    CLOSE,
    /// The other is the broader.
    BROAD,
    /// The other is the narrower.
    NARROW
}
