package se.samsas.audit;

/// What an entry of the trail says. People and accounts are given by their own ids; the entry names them by those of
/// the trail ([TrailIds]).
///
/// @param about       the id of what it is about, as [AuditKind#about()] says; the trail's own where that is
///                    [AuditKind.About#WHOM]
/// @param particulars what lies beside the chain; its digest is kept
public record Act(AuditKind kind, String account, String about, String particulars) {}
