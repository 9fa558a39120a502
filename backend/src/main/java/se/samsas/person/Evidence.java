package se.samsas.person;

/// What shows that somebody has a skill, weakest first.
public enum Evidence {
    SELF,
    COURSE,
    PEER,
    MANAGER,
    /// A certificate or an assessment; the only kind that expires.
    CERTIFIED
}
