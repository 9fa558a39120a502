package se.samsas.notice;

/// What somebody can do now, the most urgent first.
public enum WaitingKind {
    /// To find out why the audit trail does not hold.
    AUDIT_BROKEN,
    /// To answer what is proposed to oneself.
    PROPOSALS,
    /// To answer a contested rank of a need, which it is about.
    CONTESTS,
    /// To look who newly matches a need that is watched, which it is about.
    NEW_MATCHES,
    /// To answer what people of the own units propose for their months.
    MONTHS_PROPOSED,
    /// To answer what is proposed for the taxonomy.
    SKILL_PROPOSALS,
    /// To start an import again that failed or whose server stopped.
    IMPORTS,
    /// To propose skills to people of the own units who have none.
    PEOPLE_WITHOUT_SKILLS,
    /// To say what one can.
    OWN_PROFILE
}
