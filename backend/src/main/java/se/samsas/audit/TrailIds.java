package se.samsas.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samsas.graph.Queries;

/// Whom entries of the trail name: people and accounts by a random id that each has beside its own. Where they are
/// erased it goes with them, and the entries that stay lead to nobody.
public final class TrailIds {

    /// Stands where there is nobody to be named.
    static final String NOBODY = "-";

    private TrailIds() {}

    /// The same act, with those whom it names by the ids of the trail.
    static Act named(Queries tx, Act act) {
        return switch (act.kind().about()) {
            case PERSON -> new Act(act.kind(), account(tx, act.account()), person(tx, act.about()), act.particulars());
            case ACCOUNT ->
                new Act(act.kind(), account(tx, act.account()), account(tx, act.about()), act.particulars());
            case WHOM, AGENCY, SEARCH, NEED, FIELD ->
                new Act(act.kind(), account(tx, act.account()), act.about(), act.particulars());
            // The server prunes by itself.
            case ENTRY -> act;
        };
    }

    /// How entries name an account. One that the graph does not know, as of somebody who is refused at the door, is
    /// remembered beside the chain until none of its entries is left. What the server does by itself it does as
    /// itself.
    static String account(Queries tx, String account) {
        if (account.equals(AuditTrail.ITSELF)) {
            return account;
        }
        return tx.get("""
                OPTIONAL MATCH (a:Account {id: $account})
                FOREACH (_ IN CASE WHEN a.id IS NOT NULL AND a.trail IS NULL THEN [1] ELSE [] END |
                  SET a.trail = randomUUID())
                FOREACH (_ IN CASE WHEN a.id IS NULL THEN [1] ELSE [] END |
                  MERGE (s:Stranger {subject: $account}) ON CREATE SET s.trail = randomUUID())
                WITH a
                OPTIONAL MATCH (s:Stranger {subject: $account}) WHERE a IS NULL
                RETURN coalesce(a.trail, s.trail) AS trail
                """, Map.of("account", account), row -> row.get("trail").asString());
    }

    /// How entries name an account that somebody asks for, whether there is one or not.
    public static String findAccount(Queries tx, String account) {
        return tx.get(
                """
                OPTIONAL MATCH (a:Account {id: $account})
                OPTIONAL MATCH (s:Stranger {subject: $account}) WHERE a IS NULL
                RETURN coalesce(a.trail, s.trail, $nobody) AS trail
                """,
                Map.of("account", account, "nobody", NOBODY),
                row -> row.get("trail").asString());
    }

    /// How entries name a person, whether there is one or not.
    public static String person(Queries tx, String person) {
        return people(tx, List.of(person)).getOrDefault(person, NOBODY);
    }

    /// How entries name people, by id; those who are not there, or were erased, are left out.
    public static Map<String, String> people(Queries tx, Collection<String> people) {
        return tx
                .list(
                        """
                        MATCH (p:Person) WHERE p.id IN $people AND p.erased IS NULL
                        FOREACH (_ IN CASE WHEN p.trail IS NULL THEN [1] ELSE [] END | SET p.trail = randomUUID())
                        RETURN p.id AS person, p.trail AS trail
                        """,
                        Map.of("people", people),
                        row -> Map.entry(
                                row.get("person").asString(), row.get("trail").asString()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
