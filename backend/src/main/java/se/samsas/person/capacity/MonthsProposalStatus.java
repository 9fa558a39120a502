package se.samsas.person.capacity;

/// What became of a proposal for somebody's months.
enum MonthsProposalStatus {
    WAITING,
    ACCEPTED,
    DECLINED,
    /// By the person, before it was answered.
    WITHDRAWN
}
