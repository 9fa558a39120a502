package se.samsas.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.samsas.access.Role;
import se.samsas.access.Viewer;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;

/// Makes three invented agencies of a test's own: *North* with four units, *South* with one, and *Asker*, with which
/// both share. Taken away at the end with whatever has become of them.
public final class Realm implements AutoCloseable {

    static final String NORTH = "realm-north";
    static final String SOUTH = "realm-south";
    static final String ASKER = "realm-asker";
    static final String ADMIN = "realm-admin";
    static final String ASKING = "realm-asking";
    static final String SKILL = "urn:samsas:skill:robotic-process-automation";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final List<String> UNITS = List.of("realm-it", "realm-it-dev", "realm-law", "realm-staff");

    private final Graph graph;

    public Realm(Graph graph, Revisions revisions) {
        this.graph = graph;
        close();
        graph.write(tx -> {
            make(tx);
            revisions.peopleChanged(tx, List.of("realm-ann", "realm-bo", "realm-cai", "realm-dan"));
            revisions.next(tx, Revisions.Of.SHARING);
            return true;
        });
    }

    /// Ann (visible) and Bo (skills only) write programs, Cai (hidden) knows the law, Dan (visible) works at South.
    private static void make(Queries tx) {
        tx.run("""
                CREATE (north:Agency {id: 'realm-north', kind: 'state', nameSv: 'Nordanverket', nameEn: 'North Agency',
                  shortName: 'NORDV', orgNumber: '999001-0001', region: '25', invented: true})
                CREATE (south:Agency {id: 'realm-south', kind: 'state', nameSv: 'Sunnanverket', region: '12', invented: true})
                CREATE (asker:Agency {id: 'realm-asker', kind: 'state', nameSv: 'Frågverket', region: '01', invented: true})
                CREATE (north)<-[:OF]-(it:Unit {id: 'realm-it', nameSv: 'It', region: '25'})-[:PART_OF]->(north)
                CREATE (north)<-[:OF]-(dev:Unit {id: 'realm-it-dev', nameSv: 'Utveckling', region: '25'})-[:PART_OF]->(it)
                CREATE (north)<-[:OF]-(law:Unit {id: 'realm-law', nameSv: 'Juridik', region: '25'})-[:PART_OF]->(north)
                CREATE (north)<-[:OF]-(:Unit {id: 'realm-staff', nameSv: 'Stab', region: '25'})-[:PART_OF]->(north)
                CREATE (south)<-[:OF]-(far:Unit {id: 'realm-far', nameSv: 'It', region: '12'})-[:PART_OF]->(south)
                CREATE (north)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(asker)
                CREATE (north)-[:SHARES_WITH {purpose: 'mentoring', from: date('2027-01-01')}]->(asker)
                CREATE (asker)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(north)
                CREATE (south)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(asker)
                CREATE (north)-[:ASKS]->(:Need {id: 'realm-open', titleSv: 'Öppet', purpose: 'loan', share: 50,
                  from: '2027-01', to: '2027-03', headcount: 1, status: 'open', created: date('2026-11-01')})
                CREATE (north)-[:ASKS]->(:Need {id: 'realm-closed', titleSv: 'Stängt', purpose: 'loan', share: 50,
                  from: '2027-01', to: '2027-03', headcount: 1, status: 'closed', created: date('2026-10-01')})
                """, Map.of());
        tx.run("""
                UNWIND [['realm-ann', 'Ann', 'realm-it-dev', 'visible'], ['realm-bo', 'Bo', 'realm-it-dev', 'skills-only'],
                        ['realm-cai', 'Cai', 'realm-law', 'hidden'], ['realm-dan', 'Dan', 'realm-far', 'visible']] AS row
                MATCH (u:Unit {id: row[2]}), (s:Skill {id: $skill})
                CREATE (p:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                  id: row[0], givenName: row[1], familyName: 'Provsson', places: ['25'], languages: ['sv'],
                  remote: true, protected: false, invented: true})
                CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 100, title: 'Utvecklare'}]->(u)
                CREATE (p)-[:CHOSE]->(:Choice {key: row[0] + '|loan', purpose: 'loan', visibility: row[3]})
                CREATE (p)-[:HOLDS {evidence: 'self', level: 4, lastUsed: '2026-10'}]->(s)
                """, Map.of("skill", SKILL));
        tx.run("""
                UNWIND [['realm-ann-account', 'realm-ann', 'realm-north'], ['realm-cai-account', 'realm-cai', 'realm-north'],
                        ['realm-machine', null, 'realm-north'], ['realm-asking', null, 'realm-asker']] AS row
                MATCH (agency:Agency {id: row[2]})
                CREATE (a:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                  id: row[0], roles: ['employee', 'hr-planner']})-[:ACTS_FOR]->(agency)
                WITH a, row MATCH (p:Person {id: row[1]})
                CREATE (a)-[:IS]->(p)
                """, Map.of());
        tx.run(
                "CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: 'realm-admin', roles: ['admin'], everywhere: true})",
                Map.of());
    }

    /// Who may change agencies.
    static Viewer admin() {
        return new Viewer(ADMIN, null, Set.of(Role.ADMIN), Set.of(), Set.of(), true);
    }

    /// Everything there is of the realm, as text: nodes and what leads from them, with the numbers of changes.
    List<String> everything() {
        return graph
                .list(
                        """
                        MATCH (n) WHERE n.id STARTS WITH 'realm-' OR n:Revision OR n:AgencyEvent OR n:Unit OR n:Agency
                        RETURN labels(n) AS labels, properties(n) AS own,
                               COLLECT { MATCH (n)-[r]->(m) RETURN [type(r), properties(r), coalesce(m.id, m.key, '')] } AS out
                        """,
                        Map.of(),
                        row -> "%s %s %s"
                                .formatted(
                                        row.get("labels").asList(),
                                        new TreeMap<>(row.get("own").asMap()),
                                        row.get("out").asList(Object::toString).stream()
                                                .sorted()
                                                .toList()))
                .stream()
                .sorted()
                .toList();
    }

    /// One text that a query gives for each row.
    List<String> texts(String cypher) {
        return graph.list(cypher, Map.of(), row -> row.get(0).asString());
    }

    /// One number that a query gives.
    int number(String cypher) {
        return graph.get(cypher, Map.of(), row -> row.get(0).asInt());
    }

    void run(String cypher) {
        graph.run(cypher, Map.of());
    }

    @Override
    public void close() {
        graph.run("""
                MATCH (e:AgencyEvent)-[:OF|INTO]->(a:Agency)
                WHERE a.id STARTS WITH 'realm-' OR e.by STARTS WITH 'realm-'
                WITH DISTINCT e
                OPTIONAL MATCH (e)-[:INTO]->(made:Agency)
                OPTIONAL MATCH (made)<-[:PART_OF*]-(u:Unit)
                DETACH DELETE made, u, e
                """, Map.of());
        graph.run("""
                MATCH (s:Search) WHERE s.account STARTS WITH 'realm-' DETACH DELETE s
                """, Map.of());
        graph.run("""
                MATCH (n:Agency|Unit|Person|Account|Need) WHERE n.id STARTS WITH 'realm-'
                OPTIONAL MATCH (n)-[:HAS|CHOSE]->(of)
                OPTIONAL MATCH (wrapper:Unit)-[:PART_OF]->(n:Agency)
                DETACH DELETE n, of, wrapper
                """, Map.of());
    }
}
