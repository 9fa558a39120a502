package se.samsas.access;

import graphql.GraphQLContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;

/// Knows who is asking. Nothing is kept between requests: a role that is taken away is gone at the next one.
@Component
public final class Viewers {

    private final Graph graph;
    private final Clock clock;

    Viewers(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Who sent the request that this thread is answering, by session or token.
    ///
    /// @throws Failure.NotAllowed where nobody is signed in
    public Viewer current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            throw new Failure.NotAllowed("Nobody is signed in.", "Sign in, or send a bearer token.");
        }
        return get(authentication.getName());
    }

    /// Who sent this GraphQL request; the graph is asked once a request, however many fields want to know. For batch
    /// loaders, which take no [Viewer] as an argument.
    ///
    /// @throws Failure.NotAllowed where nobody is signed in
    public Viewer of(GraphQLContext request) {
        return request.computeIfAbsent(Viewer.class, _ -> current());
    }

    /// The viewer that an account is, without any role where the graph does not know it.
    public Viewer get(String account) {
        return graph.find("""
                        MATCH (a:Account {id: $account})
                        OPTIONAL MATCH (a)-[:IS]->(p:Person)
                        RETURN a.id AS account, p.id AS person, coalesce(a.roles, []) AS roles,
                               coalesce(a.everywhere, false) AS everywhere,
                               COLLECT { MATCH (a)-[:ACTS_FOR]->(g:Agency) RETURN g.id } AS actsFor,
                               COLLECT {
                                 MATCH (p)-[e:EMPLOYED]->(:Unit)-[:PART_OF*]->(g:Agency)
                                 WHERE e.from <= $today AND (e.to IS NULL OR e.to >= $today)
                                 RETURN DISTINCT g.id
                               } AS employers
                        """, Map.of("account", account, "today", LocalDate.now(clock)), Viewers::viewer)
                .orElseGet(() -> new Viewer(account, null, Set.of(), Set.of(), Set.of()));
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

    /// Whether the people and agencies of this installation are invented.
    public boolean inventedData() {
        return graph.get(
                "RETURN EXISTS { (:Agency {invented: true}) } AS invented",
                Map.of(),
                row -> row.get("invented").asBoolean());
    }

    private static Viewer viewer(Record row) {
        return new Viewer(
                row.get("account").asString(),
                row.get("person").asString(null),
                Set.copyOf(row.get("roles").asList(role -> Role.of(role.asString()))),
                Set.copyOf(row.get("actsFor").asList(agency -> agency.asString())),
                Set.copyOf(row.get("employers").asList(agency -> agency.asString())),
                row.get("everywhere").asBoolean());
    }
}
