package se.samsas.skill;

/// The collections that ESCO publishes.
public enum SkillCollection {
    DIGITAL,
    TRANSVERSAL,
    DIGCOMP,
    GREEN,
    LANGUAGE,
    RESEARCH
}
