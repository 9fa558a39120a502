package se.samsas.agency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Role;
import se.samsas.access.Standing;
import se.samsas.agency.AgencyChange.Split;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;

/// The accounts that act for an agency, and for whom they act after it.
final class ActingAccounts {

    /// Whether an `account` that acts for `a` must not be known.
    private static final String HIDDEN =
            "(NOT a.id IN $decided AND EXISTS { (account)-[:IS]->(acting:Person) WHERE %s })"
                    .formatted(ProtectedIdentity.of("acting"));

    private final Queries queries;
    private final LocalDate today;
    private final Set<String> decided;

    /// @param decided the agencies whose accounts of people with a protected identity may be known
    ActingAccounts(Queries queries, LocalDate today, Set<String> decided) {
        this.queries = queries;
        this.today = today;
        this.decided = decided;
    }

    /// An account that acts for an agency.
    ///
    /// @param units the units of the agency where its person works today, by id; none where a split must name it
    /// @param hidden whether nothing may tell that it is there: its person has a protected identity
    record ActingAccount(String agency, String account, List<Role> roles, List<String> units, boolean hidden) {}

    /// Those that act for these agencies, by agency.
    Map<String, List<ActingAccount>> of(Collection<String> agencies) {
        return queries
                .list(
                        """
                        UNWIND $agencies AS agency
                        MATCH (a:Agency {id: agency})<-[:ACTS_FOR]-(account:Account)
                        RETURN agency, account.id AS account, coalesce(account.roles, []) AS roles,
                               COLLECT {
                                 MATCH (account)-[:IS]->(:Person)-[e:EMPLOYED]->(u:Unit)-[:OF]->(a)
                                 WHERE %s
                                 RETURN DISTINCT u.id ORDER BY u.id
                               } AS units,
                               %s AS hidden
                        ORDER BY account
                        """.formatted(Standing.employs("a", "e"), HIDDEN),
                        Map.of("agencies", agencies, "today", today, "decided", decided),
                        row -> new ActingAccount(
                                row.get("agency").asString(),
                                row.get("account").asString(),
                                row.get("roles").asList(role -> Role.of(role.asString())),
                                row.get("units").asList(unit -> unit.asString()),
                                row.get("hidden").asBoolean()))
                .stream()
                .collect(groupingBy(ActingAccount::agency));
    }

    /// Whoever acted for one acts for the other.
    AgencyEffects move(String from, String into) {
        return queries.get(
                """
                MATCH (a:Agency {id: $from})<-[old:ACTS_FOR]-(account:Account), (into:Agency {id: $into})
                WITH old, account, into, %s AS hidden
                DELETE old
                MERGE (account)-[:ACTS_FOR]->(into)
                RETURN count(CASE WHEN NOT hidden THEN 1 END) AS accounts
                """.formatted(HIDDEN),
                Map.of("from", from, "into", into, "decided", decided),
                row -> AgencyEffects.ofAccounts(row.get("accounts").asInt(), 0));
    }

    /// Nobody acts for it any more.
    AgencyEffects end(String agency) {
        return queries.get(
                """
                MATCH (a:Agency {id: $agency})<-[old:ACTS_FOR]-(account:Account)
                WITH old, %s AS hidden
                DELETE old
                RETURN count(CASE WHEN NOT hidden THEN 1 END) AS accounts
                """.formatted(HIDDEN),
                Map.of("agency", agency, "decided", decided),
                row -> AgencyEffects.ofAccounts(0, row.get("accounts").asInt()));
    }

    /// Lets each account that acted for the agency act for the successors that it is assigned to, else for
    /// those that take the units where its person works. A hidden one that has neither acts for none of them.
    /// To be asked before the units are moved.
    ///
    /// @throws Failure.Invalid where an account has neither, or one is assigned that does not act for the agency
    AgencyEffects split(Split split) {
        var acting = of(List.of(split.agency())).getOrDefault(split.agency(), List.of());
        var assigned = assigned(split);
        requireActing(split, acting, assigned.keySet());
        var unitsTo = new HashMap<String, String>();
        split.parts()
                .forEach(part -> part.units()
                        .forEach(unit -> unitsTo.put(unit, part.target().id())));
        var targets = new TreeMap<String, Set<String>>();
        acting.forEach(one -> targets.put(
                one.account(),
                assigned.getOrDefault(
                        one.account(),
                        one.units().stream()
                                .filter(unitsTo::containsKey)
                                .map(unitsTo::get)
                                .collect(toCollection(TreeSet::new)))));
        var hidden = acting.stream()
                .filter(ActingAccount::hidden)
                .map(ActingAccount::account)
                .collect(Collectors.toSet());
        requireTargets(targets, hidden);
        act(split.agency(), targets);
        var moved = targets.entrySet().stream()
                .filter(target -> !hidden.contains(target.getKey()))
                .filter(target -> !target.getValue().equals(Set.of(split.agency())))
                .count();
        return AgencyEffects.ofAccounts((int) moved, 0);
    }

    private void act(String agency, Map<String, Set<String>> targets) {
        queries.run(
                """
                MATCH (:Agency {id: $agency})<-[old:ACTS_FOR]-(:Account) DELETE old
                WITH DISTINCT $targets AS targets
                UNWIND targets AS target
                MATCH (account:Account {id: target.account})
                UNWIND target.agencies AS id
                MATCH (to:Agency {id: id})
                MERGE (account)-[:ACTS_FOR]->(to)
                """,
                Map.of(
                        "agency",
                        agency,
                        "targets",
                        targets.entrySet().stream()
                                .map(entry -> Map.of("account", entry.getKey(), "agencies", entry.getValue()))
                                .toList()));
    }

    private static Map<String, Set<String>> assigned(Split split) {
        record Assigned(String account, String agency) {}
        return split.parts().stream()
                .flatMap(part -> part.accounts().stream()
                        .map(account -> new Assigned(account, part.target().id())))
                .collect(groupingBy(Assigned::account, mapping(Assigned::agency, toCollection(TreeSet::new))));
    }

    private static void requireActing(Split split, List<ActingAccount> acting, Set<String> assigned) {
        var known = acting.stream()
                .filter(account -> !account.hidden())
                .map(ActingAccount::account)
                .collect(Collectors.toSet());
        assigned.stream()
                .filter(account -> !known.contains(account))
                .sorted()
                .findFirst()
                .ifPresent(account -> {
                    throw new Failure.Invalid(
                            "change.split.successors",
                            "The account '%s' does not act for the agency '%s'.".formatted(account, split.agency()),
                            "Assign accounts that act for the agency, and only these.");
                });
    }

    private static void requireTargets(Map<String, Set<String>> targets, Set<String> hidden) {
        var missing = targets.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty() && !hidden.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            throw new Failure.Invalid(
                            "change.split.successors",
                            "%d accounts work in no unit of the agency and are assigned to no successor: %s."
                                    .formatted(missing.size(), String.join(", ", missing)),
                            "Assign each of them to a successor by name.")
                    .inSwedish(
                            "%d konton hör inte till någon enhet och har ingen efterföljare: %s."
                                    .formatted(missing.size(), String.join(", ", missing)),
                            "Välj en efterföljare för vart och ett.");
        }
    }
}
