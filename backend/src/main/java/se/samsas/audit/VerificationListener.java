package se.samsas.audit;

import se.samsas.graph.Transaction;

/// Is told what verifying the trail found, in the transaction that remembers it.
public interface VerificationListener {

    /// @param verified     what was found
    /// @param brokenBefore whether what was found last did not hold
    void verified(Transaction tx, AuditTrail.Verified verified, boolean brokenBefore);
}
