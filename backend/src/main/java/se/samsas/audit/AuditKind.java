package se.samsas.audit;

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
    OVERRIDE,
    /// Somebody read the trail; it is about the account or the person that was asked for, else about [#EVERYTHING].
    READ,
    /// Somebody's roles were changed; it is about the account.
    GRANT,
    /// An agency changed with whom it shares its people; it is about the agency.
    SHARING,
    /// An agency stated its legal basis; it is about the agency.
    LEGAL_BASIS,
    /// Somebody had an import done, or went on with one; it is about the agency whose it is, else about [#EVERYTHING].
    IMPORT,
    /// Somebody had it tried what an import would change; it is about the same.
    TRIAL,
    /// Old entries were dropped; it is about the last of them: its number, a blank, its hash.
    PRUNED;

    /// What somebody reads who asks for nobody's entries in particular.
    public static final String EVERYTHING = "*";
}
