package se.samsas.skill;

/// Where a skill comes from.
public enum SkillScheme {
    ESCO,
    /// The capability framework of the UK's government.
    UK_GDD,
    /// Added here, where the others lack it.
    LOCAL
}
