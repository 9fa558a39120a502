package se.samsas.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsas.graph.Queries;
import se.samsas.text.Sha256;

/// What is left of the ids of people who asked to be erased, and of their accounts: digests, by which whoever comes
/// with a former one again is known, and which say nothing to anybody else.
public final class Erased {

    private static final String PREFIX = "erased-";
    private static final int BYTES = 16;

    private Erased() {}

    /// What is left of an id.
    public static String id(String former, String salt) {
        return PREFIX + Sha256.hex(salt + "|" + former, BYTES);
    }

    /// Those of these accounts whose person was erased: a provider may go on giving them tokens.
    public static Set<String> accounts(Queries queries, Collection<String> accounts) {
        var salts = queries.list(
                "MATCH (p:Person) WHERE p.erased IS NOT NULL AND p.accounts IS NOT NULL RETURN DISTINCT p.salt AS salt",
                Map.of(),
                row -> row.get("salt").asString());
        if (salts.isEmpty()) {
            return Set.of();
        }
        var digests = accounts.stream()
                .flatMap(account -> salts.stream().map(salt -> List.of(account, id(account, salt))))
                .toList();
        return queries
                .list("""
                        MATCH (p:Person) WHERE p.erased IS NOT NULL AND p.accounts IS NOT NULL
                        UNWIND p.accounts AS left
                        WITH collect(left) AS left
                        UNWIND $digests AS one
                        WITH one, left WHERE one[1] IN left
                        RETURN DISTINCT one[0] AS account
                        """, Map.of("digests", digests), row -> row.get("account").asString())
                .stream()
                .collect(Collectors.toSet());
    }
}
