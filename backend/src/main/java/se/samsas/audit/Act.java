package se.samsas.audit;

/// What an entry of the trail says.
///
/// @param about       the id of what it is about, as [AuditKind] says
/// @param particulars what lies beside the chain; its digest is kept
public record Act(AuditKind kind, String account, String about, String particulars) {}
