package se.samsas.administration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Role;
import se.samsas.access.RoleSource;
import se.samsas.access.Scope;
import se.samsas.access.Standing;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.administration.Access.Obstacle;
import se.samsas.agency.Agencies;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.calendar.Moment;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.notice.RoleNews;

/// Who has which roles for which agencies. They are given and taken by whoever administers all agencies that
/// they are for, never by those whose they are; who did it when and why is kept.
@Component
final class Grants {

    private final Graph graph;
    private final Viewers viewers;
    private final Agencies agencies;
    private final RoleNews news;
    private final Versions versions;
    private final Doers doers;
    private final AuditTrail trail;
    private final Clock clock;

    Grants(
            Graph graph,
            Viewers viewers,
            Agencies agencies,
            RoleNews news,
            Versions versions,
            Doers doers,
            AuditTrail trail,
            Clock clock) {
        this.graph = graph;
        this.viewers = viewers;
        this.agencies = agencies;
        this.news = news;
        this.versions = versions;
        this.doers = doers;
        this.trail = trail;
        this.clock = clock;
    }

    /// The accounts that act for an agency, or whose person works there: from the agency on, so that no other
    /// is looked at.
    private static final String OF_AGENCIES = """
            UNWIND $within AS within
            CALL (within) {
              MATCH (:Agency {id: within})<-[:ACTS_FOR]-(a)
              RETURN a
              UNION
              MATCH (:Agency {id: within})<-[:OF]-(:Unit)<-[:EMPLOYED]-(p)
              WITH DISTINCT p
              CALL (p) { MATCH (p)<-[:IS]-(a) RETURN a }
              RETURN a
            }
            WITH DISTINCT a
            """;

    /// More words than this narrow nothing any more.
    private static final int MOST_WORDS = 20;

    /// Which accounts are asked for.
    ///
    /// @param search words in the name or the account; null: all
    /// @param role   that they have; null: any or none
    /// @param agency for which they act or where their person works, by id; null: any
    /// @param id     of the only one that is asked for; null: all
    record Asked(
            @Nullable String search,
            @Nullable Role role,
            @Nullable String agency,
            @Nullable String id) {

        static Asked one(String id) {
            return new Asked(null, null, null, id);
        }
    }

    /// The accounts that act for agencies whose roles the viewer gives, or whose person works there, by name. Where
    /// else their people work, and what they manage there, neither an answer nor what is asked for tells.
    ///
    /// One of somebody with a protected identity is there for themself and for deciders of an agency that employs
    /// them: an account whose name is left out, or that says a name by itself, would give them away.
    Connection<Account> page(Viewer viewer, Asked asked, PageRequest request) {
        var accounts = list(graph, viewer, asked, request);
        return Connection.of(
                accounts.stream().map(Found::account).toList(),
                request,
                accounts.size(),
                account -> accounts.stream()
                        .filter(found -> found.account().equals(account))
                        .findFirst()
                        .map(found -> Cursor.of(found.key(), account.id()))
                        .orElseThrow());
    }

    private record Found(Account account, String key) {}

    private List<Found> list(Queries queries, Viewer viewer, Asked asked, PageRequest request) {
        var after = request.afterKeys(2);
        var search = asked.search() == null
                ? ""
                : asked.search().toLowerCase(Locale.ROOT).strip();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("all", viewer.may(Action.GRANT, Scope.ANY));
        parameters.put("mine", viewer.agencies(Action.GRANT));
        parameters.put("staffs", viewer.agencies(Action.READ_PERSON));
        parameters.put("decides", viewer.agencies(Action.READ_PROTECTED));
        parameters.put("viewer", viewer.account());
        parameters.put("self", viewer.person());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("id", asked.id());
        parameters.put("role", asked.role() == null ? null : asked.role().spelling());
        parameters.put("agency", asked.agency());
        parameters.put(
                "words",
                search.isEmpty()
                        ? List.of()
                        : Arrays.stream(search.split("\\s+")).limit(MOST_WORDS).toList());
        parameters.put("afterKey", after.getFirst());
        parameters.put("afterId", after.getLast());
        parameters.put("limit", request.limit());
        var within = asked.agency() == null ? viewer.agencies(Action.GRANT) : Set.of(asked.agency());
        parameters.put("within", within);
        var among = asked.id() != null
                ? "MATCH (a:Account {id: $id})"
                : asked.agency() == null && viewer.may(Action.GRANT, Scope.ANY) ? "MATCH (a:Account)" : OF_AGENCIES;
        return queries.list(
                (among + """

                OPTIONAL MATCH (a)-[:IS]->(p:Person)
                WITH a, p, COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) RETURN g.id } AS actsFor, %1$s AS employers,
                     [role IN a.roles WHERE role <> 'manager']
                       + CASE WHEN EXISTS { %2$s AND ($all OR agency.id IN $mine) } THEN ['manager'] ELSE [] END
                       AS roles
                WHERE ($all OR any(g IN actsFor + employers WHERE g IN $mine))
                  AND ($agency IS NULL OR $agency IN actsFor + [g IN employers WHERE $all OR g IN $mine])
                  AND ($role IS NULL OR $role IN roles)
                WITH *, %5$s AS hidden,
                     p.id = $self OR (%5$s AND any(g IN employers WHERE g IN $decides)) AS known
                WHERE NOT hidden OR known
                WITH *, known OR (NOT hidden AND any(g IN employers WHERE g IN $staffs)) AS seen
                WITH *, CASE WHEN seen THEN p.givenName + ' ' + p.familyName END AS name,
                     toLower(coalesce(CASE WHEN seen THEN p.familyName + ' ' + p.givenName END, a.id)) AS key
                WHERE (key > $afterKey OR (key = $afterKey AND a.id > $afterId))
                  AND all(word IN $words WHERE toLower(coalesce(name, '') + ' ' + a.id) CONTAINS word)
                RETURN a.id AS id, name, key, a.id = $viewer OR coalesce(p.id = $self, false) AS own,
                       roles, actsFor, coalesce(a.everywhere, false) AS everywhere,
                       [g IN employers WHERE $all OR g IN $mine] AS worksAt, %3$s AS footing, coalesce(a.until, a.unansweredUntil) AS until,
                       COLLECT {
                         MATCH (a)-[:ANSWERED_BY]->(q:Person)<-[:IS]-(of:Account)
                         WITH q, of, %4$s AS at
                         WITH q, of, at,
                              q.id = $self OR (%6$s AND any(g IN at WHERE g IN $decides)) AS told
                         WHERE (told OR NOT %6$s) AND ($all OR any(g IN at WHERE g IN $mine))
                         RETURN {account: of.id, name: CASE
                           WHEN told OR any(g IN at WHERE g IN $staffs) THEN q.givenName + ' ' + q.familyName END}
                       }[0] AS responsible,
                       COUNT { (a)<-[:TO]-(:Grant) } AS grants
                ORDER BY key, id LIMIT $limit
                """)
                        .formatted(
                                Standing.employers("p"),
                                Standing.managed("p"),
                                Standing.footing("a", "p", "employers", "actsFor"),
                                Standing.employers("q"),
                                ProtectedIdentity.of("p"),
                                ProtectedIdentity.of("q")),
                parameters,
                Grants::found);
    }

    private static Found found(Record row) {
        return new Found(
                new Account(
                        row.get("id").asString(),
                        row.get("name").asString(null),
                        row.get("own").asBoolean(),
                        row.get("roles").asList(role -> Role.of(role.asString())).stream()
                                .sorted()
                                .toList(),
                        Set.copyOf(row.get("actsFor").asList(Value::asString)),
                        row.get("everywhere").asBoolean(),
                        Set.copyOf(row.get("worksAt").asList(Value::asString)),
                        Spelling.read(Footing.class, row.get("footing").asString()),
                        row.get("until").asLocalDate(null),
                        responsible(row.get("responsible")),
                        row.get("grants").asInt()),
                row.get("key").asString());
    }

    private static @Nullable AuditParty responsible(Value row) {
        return row.isNull()
                ? null
                : new AuditParty(
                        AuditParty.Kind.ACCOUNT,
                        row.get("account").asString(),
                        row.get("name").asString(null));
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
            var account = get(tx, viewer, id);
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
            return get(tx, viewer, id, account);
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
        get(tx, viewer, responsible);
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
                    "The account '%s' cannot answer for the roles of '%s'.".formatted(responsible, account.id()),
                    "Choose somebody else whom an agency employs today.");
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

    private Account get(Queries tx, Viewer viewer, String id) {
        return list(tx, viewer, Asked.one(id), new PageRequest(1, null)).stream()
                .findFirst()
                .map(Found::account)
                .orElseThrow(() -> new Failure.NotFound("account", id));
    }

    /// An account that acts for none of the viewer's agencies any more is still the one that was changed.
    private Account get(Queries tx, Viewer viewer, String id, Account before) {
        return list(tx, viewer, Asked.one(id), new PageRequest(1, null)).stream()
                .findFirst()
                .map(Found::account)
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
