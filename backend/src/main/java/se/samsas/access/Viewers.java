package se.samsas.access;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.GraphQLContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dataloader.BatchLoaderEnvironment;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.samsas.audit.Erased;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Spelling;

/// Knows who is asking. Nothing of anybody is kept between requests: a role that is taken away is gone at the next one.
@Component
public final class Viewers {

    private final Graph graph;
    private final Clock clock;
    private final Claims claims;
    private final AccountLinks links;
    private final LoadingCache<Boolean, Boolean> invented;

    public Viewers(Graph graph, Clock clock, Claims claims, AccountLinks links) {
        this.graph = graph;
        this.clock = clock;
        this.claims = claims;
        this.links = links;
        this.invented = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(asked -> graph.get(
                        "RETURN EXISTS { (:Agency {invented: $asked}) } AS invented",
                        Map.of("asked", asked),
                        row -> row.get("invented").asBoolean()));
    }

    /// Who sent the request that this thread is answering, by session or token, acting for all of their agencies: for
    /// what is asked for by an address that names the thing, and with it whose it is.
    ///
    /// @throws Failure.NotAllowed where nobody is signed in
    public Viewer current() {
        var authentication = authentication();
        return get(authentication.getName(), claims.of(authentication));
    }

    /// Who sent the request, as somebody who may come in. An account that leads to nobody yet is linked to its person
    /// first, where the provider says who that is.
    ///
    /// @throws Failure.NotAllowed where it is neither a person nor somebody with a role; its reason says why
    public Viewer admitted() {
        var authentication = authentication();
        var claimed = claims.of(authentication);
        var viewer = get(authentication.getName(), claimed);
        if (viewer.person() != null
                || (!viewer.roles().isEmpty() && claimed.people().isEmpty())) {
            return viewer;
        }
        var reason = links.link(viewer.account(), claimed.people());
        if (reason.isEmpty()) {
            return get(viewer.account(), claimed);
        }
        if (!viewer.roles().isEmpty()) {
            return viewer;
        }
        throw new Failure.NotAllowed(
                "The account '%s' is nobody here: %s."
                        .formatted(viewer.account(), reason.get().why()),
                "Ask those who administer Samsas where you work, and give them the reason '%s'."
                        .formatted(reason.get().name()),
                reason.get().name());
    }

    private static Authentication authentication() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            throw new Failure.NotAllowed("Nobody is signed in.", "Sign in, or send a bearer token.");
        }
        return authentication;
    }

    /// Who sent this GraphQL request, acting for one agency at most; known since the request was let in. For nodes
    /// and batches, which take no [Viewer] as an argument.
    public Viewer of(GraphQLContext request) {
        return Objects.requireNonNull(request.get(Viewer.class), "the request came in by no door");
    }

    /// Who sent the GraphQL request for which this batch is loaded.
    public Viewer of(BatchLoaderEnvironment batch) {
        return of(Objects.requireNonNull(batch.<GraphQLContext>getContext(), "the batch is of no request"));
    }

    /// The viewer that an account is by the graph alone, without any role where the graph does not know it.
    public Viewer get(String account) {
        return get(account, Claimed.NOTHING, RoleSource.GRAPH);
    }

    private Viewer get(String account, Claimed claimed) {
        return get(account, claimed, claims.roleSource());
    }

    /// An agency that is claimed counts only if the graph has it.
    private Viewer get(String account, Claimed claimed, RoleSource source) {
        var agencies = source == RoleSource.GRAPH ? Set.<String>of() : claimed.agencies();
        var row = graph.get(
                """
                OPTIONAL MATCH (a:Account {id: $account})
                OPTIONAL MATCH (a)-[:IS]->(p:Person)
                WITH a, p, COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) WHERE %s RETURN g.id } AS actsFor,
                     %s AS employers
                RETURN p.id AS person, coalesce(a.roles, []) AS roles, coalesce(a.everywhere, false) AS everywhere,
                       actsFor, employers, %s AS footing,
                       COLLECT { MATCH (g:Agency) WHERE g.id IN $agencies AND %s RETURN g.id } AS claimed,
                       COLLECT { %s RETURN DISTINCT agency.id } AS manages,
                       EXISTS {
                         MATCH (named:Person)
                         WHERE named.id IN $people AND named.erased IS NULL AND EXISTS { (named)<-[:IS]-(:Account) }
                       } AS taken
                """.formatted(
                                Standing.stands("g"),
                                Standing.employers("p"),
                                Standing.footing("a", "p", "employers", "actsFor"),
                                Standing.stands("g"),
                                Standing.managed("p")),
                Map.of(
                        "account",
                        account,
                        "agencies",
                        agencies,
                        "people",
                        claimed.people(),
                        "today",
                        LocalDate.now(clock)),
                found -> found);
        return viewer(account, claimed, source, row);
    }

    /// The units that a person manages today and all below them, by id.
    public List<String> unitsManagedBy(String person) {
        return unitsManagedBy(graph, person);
    }

    /// The same as a transaction sees it.
    public List<String> unitsManagedBy(Queries queries, String person) {
        return queries.list(
                """
                MATCH (p:Person {id: $person})
                %s
                MATCH (unit)<-[:PART_OF*0..]-(u:Unit)
                RETURN DISTINCT u.id AS unit ORDER BY unit
                """.formatted(Standing.managed("p")),
                Map.of("person", person, "today", LocalDate.now(clock)),
                row -> row.get("unit").asString());
    }

    /// Who says which roles somebody has and for which agencies.
    public RoleSource roleSource() {
        return claims.roleSource();
    }

    /// Whether the people and agencies of this installation are invented, as it was a few seconds ago: each page asks.
    public boolean inventedData() {
        return invented.get(true);
    }

    private Viewer viewer(String account, Claimed claimed, RoleSource source, Record row) {
        var person = row.get("person").asString(null);
        if (person == null && row.get("taken").asBoolean()) {
            // Another account was put in the place of this one, or came first: whatever it had, it leads nowhere.
            return new Viewer(account, null, Set.of(), Set.of(), Set.of());
        }
        var employers = ids(row, "employers");
        var manages = ids(row, "manages");
        // Whoever manages a unit today is a manager, so that a deputy is one while the other is away; nobody else is.
        var managing = manages.isEmpty() ? Set.<Role>of() : Set.of(Role.MANAGER);
        var footing = Spelling.read(Footing.class, row.get("footing").asString());
        var stored = row.get("roles").asList(role -> Role.of(role.asString())).stream()
                .filter(role -> role == Role.EMPLOYEE || (!role.isOfEmployment() && footing.holds()));
        var byGraph = new Viewer(
                account,
                person,
                union(managing, stored),
                footing.holds() ? ids(row, "actsFor") : Set.of(),
                employers,
                manages,
                row.get("everywhere").asBoolean() && footing.holdsEverywhere());
        if (source == RoleSource.GRAPH) {
            return byGraph;
        }
        var agencies = ids(row, "claimed");
        claimed.agencies().stream().filter(agency -> !agencies.contains(agency)).forEach(claims::unknownAgency);
        // The provider answers for what it says of machines; a person whom nobody employs any more has no role by it.
        var holds = person == null ? isNobodys(account, claimed) : !employers.isEmpty();
        var given = claimed.roles().stream()
                .filter(role -> role == Role.EMPLOYEE ? person != null || holds : !role.isOfEmployment() && holds);
        // Whoever the HR data knows decides over the own record, whatever else they may.
        var known = person == null ? managing : union(managing, Stream.of(Role.EMPLOYEE));
        var byProvider = new Viewer(
                account,
                person,
                union(known, given),
                holds ? agencies : Set.of(),
                employers,
                manages,
                holds && claimed.everywhere());
        return source == RoleSource.PROVIDER ? byProvider : byGraph.with(byProvider);
    }

    /// Whether what a token gives to whom the graph does not know holds: for a machine, and for whoever comes before
    /// there is anybody whom a token could name. Where it names a person it gives nothing while it leads to nobody,
    /// and neither does it to whoever was erased.
    private boolean isNobodys(String account, Claimed claimed) {
        return claimed.people().isEmpty()
                ? claimed.roles().isEmpty()
                        || Erased.accounts(graph, Set.of(account)).isEmpty()
                : graph.find("MATCH (:Person) RETURN 1 AS one LIMIT 1", Map.of(), row -> row)
                        .isEmpty();
    }

    private static Set<String> ids(Record row, String column) {
        return Set.copyOf(row.get(column).asList(Value::asString));
    }

    private static <T> Set<T> union(Set<T> one, Stream<T> other) {
        return Stream.concat(one.stream(), other).collect(toSet());
    }
}
