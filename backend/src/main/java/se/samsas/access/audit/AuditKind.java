package se.samsas.access.audit;

/// What an entry of the trail is about.
public enum AuditKind {
    /// A submitted search; it is about the search.
    SEARCH,
    /// Whom a search gave, each with the rank; it is about the search.
    FOUND,
    /// Somebody looked at a person; it is about the person.
    VIEW,
    /// Something was refused; it is about the field of the API.
    REFUSAL,
    /// Somebody took out all that is held on them; it is about the person.
    EXTRACT,
    /// A person was erased; it is about the person.
    ERASURE,
    /// Somebody contested the rank that a search gave them; it is about the search.
    CONTEST,
    /// That was answered; it is about the need.
    ANSWER,
    /// A planner set somebody at another place in a ranking; it is about the person.
    OVERRIDE
}
