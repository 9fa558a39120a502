package se.samsas.audit;

/// What is wrong with the chain at an entry.
public enum AuditFlaw {
    /// The entry, or one before it, is not as it was written.
    CHANGED("was changed, or what came before it"),
    /// There is no such entry between its neighbours.
    MISSING("is missing"),
    /// The entries end, and the head knows of more or of others.
    CUT_AT_THE_END("is missing, or the head was changed"),
    /// It fits into the chain, and a witness outside of the graph has another hash of it: the chain was written anew.
    REWRITTEN("is another than it was when its hash was noted"),
    /// The beginning is gone, and no entry says that it was dropped for its age.
    CUT_AT_THE_BEGINNING("follows entries that were taken away, and no entry of the chain says that they were pruned");

    private final String words;

    AuditFlaw(String words) {
        this.words = words;
    }

    /// In English words, after "Entry 5".
    String words() {
        return words;
    }
}
