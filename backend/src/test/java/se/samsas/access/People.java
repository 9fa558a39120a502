package se.samsas.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samsas.graph.Graph;

/// A small agency of its own for the tests of access, with one account a role.
public final class People {

    public static final String PLANNER = "access-it-planner";
    public static final String MANAGER = "access-it-manager";
    public static final String EMPLOYEE = "access-it-employee";
    public static final String PROCUREMENT = "access-it-procurement";
    public static final String ADMIN = "access-it-admin";
    public static final String REAL = "access-it-real-person";
    public static final String AGENCY = "access-it-agency";
    public static final String UNIT = "access-it-unit";
    public static final String UNIT_BELOW = "access-it-unit-below";

    public static final Map<String, Role> BY_ROLE = Map.of(
            PLANNER, Role.HR_PLANNER,
            MANAGER, Role.MANAGER,
            EMPLOYEE, Role.EMPLOYEE,
            PROCUREMENT, Role.PROCUREMENT,
            ADMIN, Role.ADMIN);

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private People() {}

    public static void make(Graph graph) {
        remove(graph);
        graph.run(
                """
                CREATE (g:Agency {id: $agency, kind: 'state', nameSv: 'Åtkomstverket', nameEn: 'Access Agency',
                    region: '01', employees: 6, invented: true})
                CREATE (g)<-[:OF]-(u:Unit {id: $unit, nameSv: 'Enheten'})-[:PART_OF]->(g)
                CREATE (g)<-[:OF]-(b:Unit {id: $below, nameSv: 'Under enheten'})-[:PART_OF]->(u)
                WITH g, u, b
                UNWIND $accounts AS account
                CREATE (a:Account {trail: randomUUID(), id: account.id, roles: account.roles})
                CREATE (a)-[:IS]->(p:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                  id: 'person-' + account.id, givenName: 'Åsa',
                    familyName: account.id, invented: account.invented})
                CREATE (p)-[:EMPLOYED {from: $from, share: 100, title: 'Prövare <&>'}]->(b)
                FOREACH (_ IN CASE WHEN account.actsFor THEN [1] ELSE [] END | CREATE (a)-[:ACTS_FOR]->(g))
                FOREACH (_ IN CASE WHEN 'manager' IN account.roles THEN [1] ELSE [] END |
                    CREATE (p)-[:MANAGES {from: $from}]->(u))
                """,
                Map.of(
                        "agency",
                        AGENCY,
                        "unit",
                        UNIT,
                        "below",
                        UNIT_BELOW,
                        "from",
                        LONG_AGO,
                        "accounts",
                        List.of(
                                account(PLANNER, true, true, "employee", "hr-planner"),
                                account(MANAGER, false, true, "employee", "manager"),
                                account(EMPLOYEE, false, true, "employee"),
                                account(PROCUREMENT, true, true, "employee", "procurement"),
                                account(ADMIN, true, true, "employee", "admin"),
                                account(REAL, false, false, "employee"))));
    }

    public static void remove(Graph graph) {
        graph.run("""
                MATCH (n:Account|Person|Unit|Agency)
                WHERE n.id STARTS WITH 'access-it-' OR n.id STARTS WITH 'person-access-it-'
                DETACH DELETE n
                """, Map.of());
    }

    private static Map<String, Object> account(String id, boolean actsFor, boolean invented, String... roles) {
        return Map.of("id", id, "actsFor", actsFor, "invented", invented, "roles", List.of(roles));
    }
}
