package se.samsas.access;

/// Accounts in whose place others came as the account of the same person, as pieces of Cypher. What was done by them
/// stays the person's, to whom the one of today leads by them.
public final class ReplacedAccounts {

    /// The account `a` is not the person's any more whose account it was or replaced: those that it replaced itself
    /// stay that person's, by the account that replaced it.
    public static final String LEAVE = """
            CALL (a) { MATCH (after)-[:REPLACES]->(a)-[:REPLACES]->(before) MERGE (after)-[:REPLACES]->(before) }
            CALL (a) { MATCH (a)-[replaces:REPLACES]-() DELETE replaces }
            """;

    private ReplacedAccounts() {}
}
