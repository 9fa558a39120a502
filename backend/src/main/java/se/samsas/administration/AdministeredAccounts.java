package se.samsas.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Footing;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Role;
import se.samsas.access.Scope;
import se.samsas.access.Standing;
import se.samsas.access.Viewer;
import se.samsas.api.Connection;
import se.samsas.api.Cursor;
import se.samsas.api.PageRequest;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// The accounts as those see them who give and take roles: whose they are, what they may do, and on what that
/// stands.
@Component
final class AdministeredAccounts {

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

    private final Graph graph;
    private final Clock clock;

    AdministeredAccounts(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

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
            @Nullable String id) {}

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

    /// The account with this id, where the viewer sees it.
    Optional<Account> find(Queries queries, Viewer viewer, String id) {
        return list(queries, viewer, new Asked(null, null, null, id), new PageRequest(1, null)).stream()
                .findFirst()
                .map(Found::account);
    }

    /// The account with this id.
    ///
    /// @throws Failure.NotFound where there is none that the viewer sees
    Account get(Queries queries, Viewer viewer, String id) {
        return find(queries, viewer, id).orElseThrow(() -> new Failure.NotFound("account", id));
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
                WITH *, CASE WHEN seen THEN coalesce(p.givenName + ' ', '') + p.familyName END AS name,
                     toLower(coalesce(CASE WHEN seen THEN p.familyName + coalesce(' ' + p.givenName, '') END, a.id)) AS key
                WHERE (key > $afterKey OR (key = $afterKey AND a.id > $afterId))
                  AND all(word IN $words WHERE toLower(coalesce(name, '') + ' ' + a.id) CONTAINS word)
                RETURN a.id AS id, name, key, a.id = $viewer OR coalesce(p.id = $self, false) AS own,
                       roles, actsFor, coalesce(a.everywhere, false) AS everywhere,
                       [g IN employers WHERE $all OR g IN $mine] AS worksAt, %3$s AS footing,
                       coalesce(a.until, a.unansweredUntil) AS until,
                       COLLECT {
                         MATCH (a)-[:ANSWERED_BY]->(q:Person)<-[:IS]-(of:Account)
                         WITH q, of, %4$s AS at
                         WITH q, of, at,
                              q.id = $self OR (%6$s AND any(g IN at WHERE g IN $decides)) AS told
                         WHERE (told OR NOT %6$s) AND ($all OR any(g IN at WHERE g IN $mine))
                         RETURN {account: of.id, name: CASE
                           WHEN told OR any(g IN at WHERE g IN $staffs) THEN coalesce(q.givenName + ' ', '') + q.familyName END}
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
                AdministeredAccounts::found);
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
}
