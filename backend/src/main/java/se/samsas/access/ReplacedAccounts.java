package se.samsas.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsas.graph.Queries;

/// Accounts in whose place others came as the account of the same person: what was done by them stays the person's,
/// to whom the one of today leads.
public final class ReplacedAccounts {

    /// The account `a` is not the person's any more whose account it was or replaced: those that it replaced itself
    /// stay that person's, by the account that replaced it.
    public static final String LEAVE = """
            CALL (a) { MATCH (after)-[:REPLACES]->(a)-[:REPLACES]->(before) MERGE (after)-[:REPLACES]->(before) }
            CALL (a) { MATCH (a)-[replaces:REPLACES]-() DELETE replaces }
            """;

    private ReplacedAccounts() {}

    /// Whether what the account with this id did is the viewer's: of `$account`, or of one that it replaced.
    public static String ofViewer(String id) {
        return """
                (%1$s = $account OR EXISTS { (:Account {id: $account})-[:REPLACES*1..]->(:Account {id: %1$s}) })""".formatted(id);
    }

    /// An account and those that it replaced, by id.
    public static Set<String> with(Queries queries, String account) {
        List<String> replaced = queries.list(
                "MATCH (:Account {id: $account})-[:REPLACES*1..]->(a:Account) RETURN DISTINCT a.id AS id",
                Map.of("account", account),
                row -> row.get("id").asString());
        return Stream.concat(Stream.of(account), replaced.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
