package se.samsas.notice;

/// What a notice tells. Of which type what it is about is, is said by its kind.
public enum NewsKind {
    /// A person answered what was proposed to them; about the person.
    PROPOSALS_ANSWERED,
    /// A contested rank was answered; about the contest.
    CONTEST_ANSWERED,
    /// A proposed change of the taxonomy was answered; about the proposal.
    SKILL_PROPOSAL_ANSWERED,
    /// An import, or a trial of one, came to its end; about the import.
    IMPORT_ENDED,
    /// The roles of an account were changed; about the account.
    ROLES_CHANGED,
    /// What is held on a person was corrected by their employer; it is about nobody else.
    RECORD_CORRECTED,
    /// A manager decided about the person's months; it is about nobody else.
    MONTHS_DECIDED,
    /// A manager accepted what the person proposed for their months; about the proposal.
    MONTHS_ACCEPTED,
    /// A manager declined what the person proposed for their months; about the proposal.
    MONTHS_DECLINED,
    /// A shortlist was shared with the person; about the need.
    SHORTLIST_SHARED,
    /// An agency decided about one sharing of its people; about the record of it.
    SHARING_CHANGED,
    /// Sharings of an agency's ended with what happened to it; about that event.
    SHARING_ENDED,
    /// The audit trail was verified.
    AUDIT_VERIFIED
}
