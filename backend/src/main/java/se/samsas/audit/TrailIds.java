package se.samsas.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsas.audit.AuditKind.About;
import se.samsas.graph.Queries;

/// Whom entries of the trail name: people and accounts by a random id that each has beside its own. Where they are
/// erased it goes with them, and the entries that stay lead to nobody.
public final class TrailIds {

    /// Stands where there is nobody to be named.
    static final String NOBODY = "-";

    private TrailIds() {}

    /// The same acts, with those whom they name by the ids of the trail.
    static List<Act> named(Queries tx, List<Act> acts) {
        var accounts = accounts(tx, acts.stream().flatMap(TrailIds::accounts).collect(Collectors.toSet()));
        var people = people(
                tx,
                acts.stream()
                        .filter(act -> act.kind().about() == About.PERSON)
                        .map(Act::about)
                        .collect(Collectors.toSet()));
        return acts.stream()
                .map(act -> new Act(
                        act.kind(),
                        accounts.getOrDefault(act.account(), act.account()),
                        switch (act.kind().about()) {
                            case PERSON -> people.getOrDefault(act.about(), NOBODY);
                            case ACCOUNT -> Objects.requireNonNull(accounts.get(act.about()));
                            case WHOM, AGENCY, SEARCH, NEED, FIELD, ENTRY -> act.about();
                        },
                        act.particulars()))
                .toList();
    }

    /// The accounts that an act names. What the server does by itself it does as itself.
    private static Stream<String> accounts(Act act) {
        var by = Stream.of(act.account()).filter(account -> !account.equals(AuditTrail.ITSELF));
        return act.kind().about() == About.ACCOUNT ? Stream.concat(by, Stream.of(act.about())) : by;
    }

    /// How entries name accounts. One that the graph does not know, as of somebody who is refused at the door, is
    /// remembered beside the chain until none of its entries is left; one of somebody who was erased is nobody's.
    private static Map<String, String> accounts(Queries tx, Set<String> accounts) {
        var trails = new HashMap<String, String>();
        tx.list("""
                        UNWIND $accounts AS account
                        OPTIONAL MATCH (a:Account {id: account})
                        FOREACH (_ IN CASE WHEN a.id IS NOT NULL AND a.trail IS NULL THEN [1] ELSE [] END |
                          SET a.trail = randomUUID())
                        WITH account, a
                        OPTIONAL MATCH (s:Stranger {subject: account}) WHERE a IS NULL
                        RETURN account, coalesce(a.trail, s.trail) AS trail
                        """, Map.of("accounts", accounts.stream().sorted().toList()), row -> row)
                .forEach(row -> trails.put(
                        row.get("account").asString(), row.get("trail").asString(NOBODY)));
        var unknown = trails.entrySet().stream()
                .filter(each -> each.getValue().equals(NOBODY))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            unknown.removeAll(Erased.accounts(tx, unknown));
            trails.putAll(strangers(tx, unknown));
        }
        return trails;
    }

    private static Map<String, String> strangers(Queries tx, Collection<String> subjects) {
        return tx
                .list(
                        """
                        UNWIND $subjects AS subject
                        MERGE (s:Stranger {subject: subject}) ON CREATE SET s.trail = randomUUID()
                        RETURN subject, s.trail AS trail
                        """,
                        Map.of("subjects", List.copyOf(subjects)),
                        row -> Map.entry(
                                row.get("subject").asString(), row.get("trail").asString()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
