package se.samsas.administration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Doers;
import se.samsas.access.Doers.Doer;
import se.samsas.access.Footing;
import se.samsas.access.Role;
import se.samsas.access.RoleSource;
import se.samsas.access.Scope;
import se.samsas.access.Standing;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.administration.Access.Obstacle;
import se.samsas.agency.Agencies;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.calendar.Moment;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Transaction;
import se.samsas.notice.RoleNews;

/// How roles for agencies are given and taken: by whoever administers all agencies that they are for, never by those
/// whose they are; who did it when and why is kept.
@Component
final class Grants {

    private final Graph graph;
    private final AdministeredAccounts accounts;
    private final Viewers viewers;
    private final Agencies agencies;
    private final RoleNews news;
    private final Versions versions;
    private final Doers doers;
    private final AuditTrail trail;
    private final Clock clock;

    Grants(
            Graph graph,
            AdministeredAccounts accounts,
            Viewers viewers,
            Agencies agencies,
            RoleNews news,
            Versions versions,
            Doers doers,
            AuditTrail trail,
            Clock clock) {
        this.graph = graph;
        this.accounts = accounts;
        this.viewers = viewers;
        this.agencies = agencies;
        this.news = news;
        this.versions = versions;
        this.doers = doers;
        this.trail = trail;
        this.clock = clock;
    }

    /// What stands in the way of the viewer changing the account; null where nothing does.
    @Nullable
    Obstacle obstacle(Viewer viewer, Account account) {
        if (viewers.roleSource() == RoleSource.PROVIDER) {
            return Obstacle.PROVIDER;
        }
        if (account.own()) {
            return Obstacle.OWN;
        }
        var all = viewer.may(Action.GRANT, Scope.ANY);
        return all || (!account.everywhere() && viewer.agencies(Action.GRANT).containsAll(account.agencies()))
                ? null
                : Obstacle.BEYOND;
    }

    /// Gives an account these roles for these agencies, in place of those that it had.
    ///
    /// @param version that the viewer read
    /// @throws Failure.NotFound   where the viewer sees no such account, or none of that who is to answer
    /// @throws Failure.Invalid    where the roles would stand neither on an employment nor on somebody who answers
    /// @throws Failure.NotAllowed where it is the viewer's own, or reaches beyond what the viewer administers
    /// @throws Failure.Conflict   where the identity provider decides, or somebody changed it meanwhile
    Account change(Viewer viewer, String id, Access wanted, String why, String version) {
        if (viewers.roleSource() == RoleSource.PROVIDER) {
            throw new Failure.Conflict(
                    "The identity provider says which roles somebody has (SAMSAS_OIDC_CLAIMS_DECIDES=provider).",
                    "Change them there.");
        }
        return graph.write(tx -> {
            tx.locks().people(answering(tx, id, wanted));
            tx.locks().account(id);
            tx.locks().agencies(wanted.agencies());
            var account = accounts.get(tx, viewer, id);
            Access.require(viewer, account, viewer.may(Action.GRANT, Scope.ANY), viewer.agencies(Action.GRANT), wanted);
            wanted.requireFooting(account, LocalDate.now(clock));
            requireAnswering(tx, viewer, account, wanted.responsible());
            wanted.agencies().stream()
                    .filter(agency -> !account.agencies().contains(agency))
                    .sorted()
                    .forEach(agency -> agencies.requireTakingPart(tx, agency));
            versions.require(
                    tx, viewer, "The account '%s'".formatted(id), account.version(), version, lastChange(tx, id));
            write(tx, viewer, account, wanted, why);
            news.changed(tx, List.of(id));
            return changed(tx, viewer, id, account);
        });
    }

    /// Whose account it is, who answered for the roles, and who is to answer: what says so hangs on them, too.
    private static List<String> answering(Queries tx, String id, Access wanted) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("account", id);
        parameters.put("responsible", wanted.responsible());
        return tx.list("""
                MATCH (:Account {id: $account})-[:ANSWERED_BY|IS]->(q:Person)
                RETURN q.id AS person
                UNION
                MATCH (:Account {id: $responsible})-[:IS]->(q:Person)
                RETURN q.id AS person
                """, parameters, row -> row.get("person").asString());
    }

    /// Who answers for somebody's roles is somebody else whom an agency employs.
    private void requireAnswering(Queries tx, Viewer viewer, Account account, @Nullable String responsible) {
        if (responsible == null) {
            return;
        }
        accounts.get(tx, viewer, responsible);
        var answers = tx.find(
                """
                MATCH (b:Account {id: $by})-[:IS]->(q:Person), (a:Account {id: $account})
                WHERE size(%s) > 0 AND NOT EXISTS { (a)-[:IS]->(q) }
                RETURN q.id AS person
                """.formatted(Standing.employers("q")),
                Map.of("by", responsible, "account", account.id(), "today", LocalDate.now(clock)),
                row -> row.get("person").asString());
        if (answers.isEmpty()) {
            throw new Failure.Invalid(
                            "input.responsible",
                            "The account '%s' cannot answer for the roles of '%s'."
                                    .formatted(responsible, account.id()),
                            "Choose somebody else whom an agency employs today.")
                    .inSwedish(
                            "Kontot ”%s” kan inte svara för rollerna som ”%s” har."
                                    .formatted(responsible, account.id()),
                            "Välj någon annan som är anställd vid en myndighet i dag.");
        }
    }

    private static Optional<Versions.Last> lastChange(Queries tx, String id) {
        return tx.find(
                """
                MATCH (g:Grant)-[:TO]->(:Account {id: $id})
                RETURN g.by AS account, g.at AS at ORDER BY g.at DESC LIMIT 1
                """,
                Map.of("id", id),
                row -> new Versions.Last(
                        row.get("account").asString(),
                        row.get("at").asZonedDateTime().toInstant()));
    }

    /// An account that acts for none of the viewer's agencies any more is still the one that was changed.
    private Account changed(Queries tx, Viewer viewer, String id, Account before) {
        return accounts.find(tx, viewer, id)
                .orElseGet(() -> new Account(
                        id,
                        before.name(),
                        false,
                        before.roles().stream().filter(Role::isOfEmployment).toList(),
                        Set.of(),
                        before.everywhere(),
                        Set.of(),
                        Footing.NONE,
                        null,
                        null,
                        before.grants() + 1));
    }

    private void write(Transaction tx, Viewer viewer, Account account, Access wanted, String why) {
        var before = account.agencies();
        var after = new HashMap<String, @Nullable Object>();
        after.put("stored", wanted.stored(account));
        after.put("until", wanted.until());
        after.put("responsible", wanted.responsible());
        tx.run(
                """
                MATCH (a:Account {id: $account})
                CREATE (grant:Grant {id: $id, at: $at, by: $by, why: $why, rolesBefore: $rolesBefore, roles: $roles,
                  agenciesBefore: $agenciesBefore, agencies: $agencies, until: $after.until})-[:TO]->(a)
                SET a.roles = $after.stored, a.everywhere = coalesce(a.everywhere, false), a.until = $after.until,
                    a.unansweredUntil = null
                WITH a, grant
                CALL (a) { MATCH (a)-[old:ANSWERED_BY]->() DELETE old }
                CALL (a, grant) {
                  MATCH (:Account {id: $after.responsible})-[:IS]->(q:Person)
                  CREATE (a)-[:ANSWERED_BY]->(q), (grant)-[:ANSWERED_BY]->(q)
                }
                CALL (a) { MATCH (a)-[old:ACTS_FOR]->(g:Agency) WHERE NOT g.id IN $agencies DELETE old }
                CALL (a) { MATCH (g:Agency) WHERE g.id IN $agencies MERGE (a)-[:ACTS_FOR]->(g) }
                """,
                Map.of(
                        "account",
                        account.id(),
                        "id",
                        "grant-" + UUID.randomUUID(),
                        "at",
                        Moment.now(clock),
                        "by",
                        viewer.account(),
                        "why",
                        why,
                        "rolesBefore",
                        Access.spelled(account.givenRoles()),
                        "roles",
                        Access.spelled(wanted.roles()),
                        "agenciesBefore",
                        before,
                        "agencies",
                        wanted.agencies(),
                        "after",
                        after));
        trail.enter(
                tx,
                new Act(
                        AuditKind.GRANT,
                        viewer.account(),
                        account.id(),
                        "%s %s\n%s\n%s"
                                .formatted(
                                        Access.spelled(account.givenRoles()),
                                        before.stream().sorted().toList(),
                                        wanted.text(),
                                        why)));
    }

    /// What was given and taken, the last first; by whom, where they are named to the viewer.
    Map<Account, List<Grant>> of(Collection<Account> accounts, Viewer viewer) {
        var rows = graph.list(
                """
                UNWIND $accounts AS account
                MATCH (g:Grant)-[:TO]->(:Account {id: account})
                RETURN account, g ORDER BY g.at DESC, g.id
                """, Map.of("accounts", accounts.stream().map(Account::id).toList()), row -> row);
        var named = doers.of(
                graph,
                viewer,
                rows.stream().map(row -> row.get("g").get("by").asString()).toList());
        var grants = rows.stream().map(row -> grant(row, named)).collect(groupingBy(Grant::account));
        return accounts.stream()
                .distinct()
                .collect(toMap(identity(), account -> grants.getOrDefault(account.id(), List.of())));
    }

    private static Grant grant(Record row, Map<String, Doer> named) {
        var node = row.get("g");
        var by = named.get(node.get("by").asString());
        return new Grant(
                node.get("id").asString(),
                row.get("account").asString(),
                node.get("at").asZonedDateTime().toInstant(),
                by == null ? null : new AuditParty(AuditParty.Kind.ACCOUNT, by.account(), by.name()),
                node.get("why").asString(),
                node.get("rolesBefore").asList(role -> Role.of(role.asString())),
                node.get("roles").asList(role -> Role.of(role.asString())),
                Set.copyOf(node.get("agenciesBefore").asList(Value::asString)),
                Set.copyOf(node.get("agencies").asList(Value::asString)),
                node.get("until").asLocalDate(null));
    }
}
