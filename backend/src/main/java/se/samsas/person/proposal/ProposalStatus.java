package se.samsas.person.proposal;

/// What became of a proposal.
enum ProposalStatus {
    WAITING,
    CONFIRMED,
    DECLINED,
    /// By a manager, before the person answered.
    WITHDRAWN
}
