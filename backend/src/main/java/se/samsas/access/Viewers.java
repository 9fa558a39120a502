package se.samsas.access;

import static java.util.stream.Collectors.toSet;

import graphql.GraphQLContext;
import java.time.Clock;
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
import se.samsas.access.ClaimProperties.Decides;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// Knows who is asking. Nothing is kept between requests: a role that is taken away is gone at the next one.
@Component
public final class Viewers {

    private final Graph graph;
    private final Clock clock;
    private final ClaimRules rules;
    private final AccountLinks links;

    Viewers(Graph graph, Clock clock, ClaimRules rules, AccountLinks links) {
        this.graph = graph;
        this.clock = clock;
        this.rules = rules;
        this.links = links;
    }

    /// Who sent the request that this thread is answering, by session or token, acting for all of their agencies: for
    /// what is asked for by an address that names the thing, and with it whose it is.
    ///
    /// @throws Failure.NotAllowed where nobody is signed in
    public Viewer current() {
        var authentication = authentication();
        return get(authentication.getName(), rules.of(authentication));
    }

    /// Who sent the request, as somebody who may come in. An account that leads to nobody yet is linked to its person
    /// first, where the provider says who that is.
    ///
    /// @throws Failure.NotAllowed where it is neither a person nor somebody with a role; its reason says why
    Viewer admitted() {
        var authentication = authentication();
        var claimed = rules.of(authentication);
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
        return get(account, Claimed.NOTHING, Decides.GRAPH);
    }

    private Viewer get(String account, Claimed claimed) {
        return get(account, claimed, rules.decides());
    }

    /// An agency that is claimed counts only if the graph has it.
    private Viewer get(String account, Claimed claimed, Decides decides) {
        var agencies = decides == Decides.GRAPH ? Set.<String>of() : claimed.agencies();
        return graph.get(
                """
                OPTIONAL MATCH (a:Account {id: $account})
                OPTIONAL MATCH (a)-[:IS]->(p:Person)
                RETURN p.id AS person, coalesce(a.roles, []) AS roles,
                       coalesce(a.everywhere, false) AS everywhere,
                       COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) RETURN g.id } AS actsFor,
                       COLLECT { MATCH (g:Agency) WHERE g.id IN $agencies RETURN g.id } AS claimed,
                       COLLECT {
                         MATCH (p)-[e:EMPLOYED]->(:Unit)-[:PART_OF*]->(g:Agency)
                         WHERE e.from <= $today AND (e.to IS NULL OR e.to >= $today)
                         RETURN DISTINCT g.id
                       } AS employers,
                       EXISTS {
                         (p)-[m:MANAGES]->(:Unit)
                         WHERE (m.from IS NULL OR m.from <= $today) AND (m.to IS NULL OR m.to >= $today)
                       } AS manages
                """,
                Map.of("account", account, "agencies", agencies, "today", LocalDate.now(clock)),
                row -> viewer(account, claimed, decides, row));
    }

    /// The units that a person manages today and all below them, by id.
    public List<String> unitsManagedBy(String person) {
        return graph.list(
                """
                MATCH (:Person {id: $person})-[m:MANAGES]->(:Unit)<-[:PART_OF*0..]-(u:Unit)
                WHERE (m.from IS NULL OR m.from <= $today) AND (m.to IS NULL OR m.to >= $today)
                RETURN DISTINCT u.id AS unit ORDER BY unit
                """,
                Map.of("person", person, "today", LocalDate.now(clock)),
                row -> row.get("unit").asString());
    }

    /// Who says which roles somebody has and for which agencies.
    public RoleSource roleSource() {
        return switch (rules.decides()) {
            case GRAPH -> RoleSource.GRAPH;
            case PROVIDER -> RoleSource.PROVIDER;
            case BOTH -> RoleSource.BOTH;
        };
    }

    /// Whether the people and agencies of this installation are invented.
    public boolean inventedData() {
        return graph.get(
                "RETURN EXISTS { (:Agency {invented: true}) } AS invented",
                Map.of(),
                row -> row.get("invented").asBoolean());
    }

    private Viewer viewer(String account, Claimed claimed, Decides decides, Record row) {
        // Whoever manages a unit today is a manager, so that a deputy is one while the other is away.
        var byHrData = row.get("manages").asBoolean() ? Set.of(Role.MANAGER) : Set.<Role>of();
        var byGraph = new Viewer(
                account,
                row.get("person").asString(null),
                union(byHrData, Set.copyOf(row.get("roles").asList(role -> Role.of(role.asString())))),
                Set.copyOf(row.get("actsFor").asList(Value::asString)),
                Set.copyOf(row.get("employers").asList(Value::asString)),
                row.get("everywhere").asBoolean());
        var agencies = Set.copyOf(row.get("claimed").asList(Value::asString));
        if (decides != Decides.GRAPH) {
            claimed.agencies().stream()
                    .filter(agency -> !agencies.contains(agency))
                    .forEach(rules::unknownAgency);
        }
        // Whoever the HR data knows decides over the own record, whatever else they may.
        var known = byGraph.person() == null ? byHrData : union(byHrData, Set.of(Role.EMPLOYEE));
        var roles = union(claimed.roles(), known);
        return switch (decides) {
            case GRAPH -> byGraph;
            case PROVIDER ->
                new Viewer(account, byGraph.person(), roles, agencies, byGraph.employers(), claimed.everywhere());
            case BOTH ->
                new Viewer(
                        account,
                        byGraph.person(),
                        union(byGraph.roles(), roles),
                        union(byGraph.actsFor(), agencies),
                        byGraph.employers(),
                        byGraph.everywhere() || claimed.everywhere());
        };
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(toSet());
    }
}
