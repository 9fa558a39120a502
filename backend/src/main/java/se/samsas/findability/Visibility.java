package se.samsas.findability;

/// How much of a person others see, least first.
public enum Visibility {
    /// Not found at all; what holds until the person chooses.
    HIDDEN,
    /// Found as "a specialist" with skills, without name, until the person says yes.
    SKILLS_ONLY,
    VISIBLE
}
