package se.samsas.person;

/// What became of a proposal.
enum ProposalStatus {
    WAITING,
    CONFIRMED,
    DECLINED,
    /// By a manager, before the person answered.
    WITHDRAWN
}
