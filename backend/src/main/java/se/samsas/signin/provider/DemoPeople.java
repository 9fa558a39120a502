package se.samsas.signin.provider;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import se.samsas.access.Role;
import se.samsas.access.Standing;
import se.samsas.graph.Graph;

/// Those one can sign in as without a password. Never a real person: an account that belongs to somebody who is not
/// marked as invented is no demo person.
final class DemoPeople {

    private final Graph graph;
    private final Clock clock;

    DemoPeople(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Whether one can sign in as this account.
    boolean has(String account) {
        return graph.find("""
                MATCH (a:Account {id: $account})
                WHERE NOT EXISTS { (a)-[:IS]->(p:Person) WHERE NOT coalesce(p.invented, false) }
                RETURN a.id AS account
                """, Map.of("account", account), row -> row).isPresent();
    }

    /// All of them, by account.
    List<DemoPerson> list() {
        return graph.list(
                """
                MATCH (a:Account)
                OPTIONAL MATCH (a)-[:IS]->(p:Person)
                WITH a, p WHERE p IS NULL OR p.invented
                OPTIONAL MATCH (p)-[e:EMPLOYED]->(:Unit)-[:OF]->(g:Agency)
                WHERE %s
                WITH a, p, e, g ORDER BY e.share DESC, e.from
                WITH a, p, head(collect(e.title)) AS title, head(collect(g)) AS employer
                OPTIONAL MATCH (a)-[:ACTS_FOR]->(other:Agency)
                WITH a, p, title, employer, other ORDER BY other.nameSv
                WITH a, p, title, employer, collect(other) AS others
                WITH a, p, title, CASE WHEN others = [] AND employer IS NOT NULL THEN [employer] ELSE others END AS agencies
                RETURN a.id AS account, a.roles AS roles, coalesce(p.givenName + ' ', '') + p.familyName AS name, title,
                       [g IN agencies | g.nameSv] AS agenciesSv, [g IN agencies | coalesce(g.nameEn, g.nameSv)] AS agenciesEn
                ORDER BY account
                """.formatted(Standing.employs("g", "e")), Map.of("today", LocalDate.now(clock)), DemoPeople::person);
    }

    private static DemoPerson person(Record row) {
        var account = row.get("account").asString();
        return new DemoPerson(
                account,
                rarest(row.get("roles")),
                row.get("name").asString(account),
                row.get("title").asString(null),
                row.get("agenciesSv").asList(Value::asString),
                row.get("agenciesEn").asList(Value::asString));
    }

    /// The roles are declared from the most common to the rarest.
    private static @Nullable Role rarest(Value roles) {
        return roles.isNull()
                ? null
                : roles.asList(role -> Role.of(role.asString())).stream()
                        .max(comparing(Role::ordinal, Comparator.naturalOrder()))
                        .orElse(null);
    }
}
