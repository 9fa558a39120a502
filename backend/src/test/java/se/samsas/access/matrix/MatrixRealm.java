package se.samsas.access.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;

/// Invented agencies, units, people and what they have, one of each for each [Of], and the accounts that ask; taken
/// away at the end with whatever was made of them.
final class MatrixRealm implements AutoCloseable {

    /// What the family name of those with a protected identity begins with, of whom there is one in each unit.
    private static final String PROTECTED = "Skyddesson-";

    static final String SKILL = "urn:samsas:skill:robotic-process-automation";

    /// Others at the agency that shares, who are not shown by name.
    private static final List<Map<String, String>> OTHERS = List.of(
            Map.of("id", Whom.SKILLS_ONLY.id(), "visibility", "skills-only"),
            Map.of("id", Whom.HIDDEN.id(), "visibility", "hidden"));

    private final Graph graph;

    /// The family name of the one of the case who has a protected identity; no name is part of another.
    static String protectedName(Of of) {
        return PROTECTED + of.name().toLowerCase(Locale.ROOT);
    }

    MatrixRealm(Graph graph, Revisions revisions) {
        this.graph = graph;
        close();
        graph.write(tx -> {
            tx.run("""
                    UNWIND $cases AS case
                    MERGE (a:Agency {id: case.agency})
                      ON CREATE SET a.kind = 'state', a.nameSv = case.agency, a.region = '01', a.invented = true
                    CREATE (a)<-[:OF]-(u:Unit {id: case.unit, nameSv: case.unit, region: '01'})-[:PART_OF]->(a)
                    CREATE (p:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                      id: case.person, givenName: 'Ann', familyName: case.person, places: ['01'],
                      languages: ['sv'], remote: true, invented: true})
                    CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 100, title: 'Utvecklare'}]->(u)
                    CREATE (p)-[:CHOSE]->(:Choice {key: case.person + '|loan', purpose: 'loan', visibility: case.visibility})
                    CREATE (p)-[:HAS]->(:Capacity {key: case.person + '|2027-01', month: '2027-01', lendable: 50})
                    WITH case, a, p
                    MATCH (s:Skill {id: $skill})
                    CREATE (p)-[:HOLDS {evidence: 'self', level: 4, lastUsed: '2026-10'}]->(s)
                    CREATE (a)-[:ASKS]->(n:Need {id: case.need, titleSv: case.need, purpose: 'loan', share: 10,
                      from: '2027-01', to: '2027-01', headcount: 1, status: 'open', created: date('2026-11-01')})
                    CREATE (n)-[:ASKS_FOR {level: 1, weight: 5, must: false}]->(s)
                    CREATE (:Proposal {id: case.proposal, level: 2, by: $manager, at: datetime('2026-11-01T08:00:00Z')})-[:TO]->(p)
                    CREATE (:MonthsProposal {id: case.monthsProposal, months: ['2027-01'], lendable: [40], absence: [0], note: 'x', waiting: true,
                      at: datetime('2026-11-01T08:00:00Z')})-[:OF]->(p)
                    CREATE (:Job:ImportJob {id: case.import, kind: 'data', created: datetime('2026-11-01T08:00:00Z'), by: 'matrix-admin',
                      files: [], notes: [], counts: [], complaints: 0, done: 0, total: 0, run: 0, rehearsed: false, state: 'cancelled'})
                      -[:FOR]->(a)
                    CREATE (:SkillProposal {id: case.skillProposal, kind: 'add-synonym', language: 'sv', labelSv: 'x',
                      why: 'x', by: case.proposer, at: datetime('2026-11-01T08:00:00Z'), status: 'waiting'})-[:ABOUT]->(s)
                    """, Map.of("cases", cases(), "skill", SKILL, "manager", Asker.MANAGER.account()));
            tx.run("""
                    UNWIND $cases AS case
                    MATCH (u:Unit {id: case.unit}), (s:Skill {id: $skill})
                    CREATE (p:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                      id: case.secret, givenName: 'Ann', familyName: case.protectedName, places: ['01'],
                      languages: ['sv'], remote: true, invented: true, protected: true})
                    CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 100, title: 'Utvecklare'}]->(u)
                    CREATE (p)-[:CHOSE]->(:Choice {key: case.secret + '|loan', purpose: 'loan', visibility: 'visible'})
                    CREATE (p)-[:HOLDS {evidence: 'self', level: 5, lastUsed: '2026-10'}]->(s)
                    CREATE (:Account {trail: randomUUID(), id: case.account + '-2', roles: ['employee']})-[:IS]->(p)
                    """, Map.of("cases", cases(), "skill", SKILL));
            tx.run("""
                    UNWIND $people AS one
                    MATCH (u:Unit {id: $unit}), (s:Skill {id: $skill})
                    CREATE (p:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                      id: one.id, givenName: 'Ann', familyName: one.id, places: ['01'], languages: ['sv'],
                      remote: true, invented: true})
                    CREATE (p)-[:EMPLOYED {from: date('2020-01-01'), share: 100, title: 'Utvecklare'}]->(u)
                    CREATE (p)-[:CHOSE]->(:Choice {key: one.id + '|loan', purpose: 'loan', visibility: one.visibility})
                    CREATE (p)-[:HOLDS {evidence: 'self', level: 4, lastUsed: '2026-10'}]->(s)
                    """, Map.of("people", OTHERS, "unit", Of.SHARED.id("unit"), "skill", SKILL));
            tx.run(
                    """
                    UNWIND $cases AS case
                    MATCH (a:Agency {id: case.agency}), (p:Person {id: case.person}), (n:Need {id: case.need})
                    CREATE (s:Search {id: 'search-' + p.id, at: datetime('2026-11-01T08:00:00Z'), account: $planner,
                      roles: ['hr-planner'], asOf: date('2026-11-01'), rankingKey: n.id, poolSize: 1, matchCount: 1,
                      need: replace($asked, 'asker x', 'asker ' + a.id)})-[:BY]->(a)
                    CREATE (s)-[:FOR]->(n)
                    CREATE (s)-[:GAVE {as: 'near-miss', rank: 1, fit: 50, certainty: 50, free: 10, fails: ['share'],
                      counted: [$skill + ' ' + $skill + ' 4 self same 100 true']}]->(p)
                    CREATE (c:RankContest {id: case.contest, entry: 0, as: 'near-miss', rank: 1, asOf: date('2026-11-01'),
                      motive: 'x', at: datetime('2026-11-01T08:00:00Z'), waiting: true})-[:OF]->(p)
                    CREATE (c)-[:ABOUT]->(s)
                    CREATE (c)-[:FOR]->(n)
                    CREATE (n)<-[:FOR]-(:RankOverride {entry: 0, computed: 1, place: 2, motive: 'x', by: $planner,
                      at: datetime('2026-11-01T08:00:00Z')})-[:OF]->(p)
                    """,
                    Map.of(
                            "cases",
                            cases(),
                            "planner",
                            Asker.PLANNER.account(),
                            "skill",
                            SKILL,
                            "asked",
                            "need 1\nasker x\npurpose LOAN\nshare 10\nfrom 2027-01\nto 2027-01\nremote false\nskill %s 1 5 false\n"
                                    .formatted(SKILL)));
            tx.run("""
                    MATCH (proposal:Proposal)-[:TO]->(p:Person), (s:Skill {id: $skill}) WHERE p.id STARTS WITH 'matrix-'
                    CREATE (proposal)-[:OF]->(s)
                    """, Map.of("skill", SKILL));
            tx.run("""
                    UNWIND $cases AS case
                    MATCH (a:Agency {id: case.agency})
                    CREATE (account:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                      id: case.account, roles: ['hr-planner']})-[:ACTS_FOR]->(a)
                    CREATE (:Grant {id: case.account + '-grant', at: datetime('2026-11-01T08:00:00Z'), by: 'matrix-admin', why: 'x',
                      rolesBefore: [], roles: ['hr-planner'], agenciesBefore: [], agencies: [a.id]})-[:TO]->(account)
                    MERGE (basis:LegalBasis {id: a.id + '-basis'})
                      ON CREATE SET basis.ground = 'public-task', basis.reference = 'x', basis.decidedBy = 'x',
                        basis.decided = date('2026-11-01'), basis.at = datetime('2026-11-01T08:00:00Z')
                    MERGE (basis)-[:OF]->(a)
                    MERGE (change:SharingChange {id: a.id + '-change'})
                      ON CREATE SET change.purpose = 'loan', change.began = true, change.from = date('2026-01-01'),
                        change.at = datetime('2026-01-01T08:00:00Z'), change.by = 'matrix-admin', change.why = 'x'
                    MERGE (change)-[:OF]->(a)
                    MERGE (change)-[:WITH]->(a)
                    """, Map.of("cases", cases()));
            tx.run("""
                    MATCH (shared:Agency {id: $shared}), (own:Agency {id: $own})
                    CREATE (shared)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(own)
                    """, Map.of("shared", Of.SHARED.agency(), "own", Of.OWN.agency()));
            tx.run("""
                    MATCH (a:Agency {id: $agency}), (u:Unit {id: $unit})
                    CREATE (m:Person {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                      id: 'matrix-manager', givenName: 'Bo', familyName: 'Matrisson', places: [],
                      languages: [], invented: true})-[:EMPLOYED {from: date('2020-01-01'), share: 100}]->(u)
                    CREATE (m)-[:MANAGES {from: date('2020-01-01')}]->(u)
                    CREATE (:Account {trail: randomUUID(), id: 'matrix-manager', roles: ['manager']})-[:IS]->(m)
                    CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                      id: 'matrix-planner', roles: ['hr-planner']})-[:ACTS_FOR]->(a)
                    CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                      id: 'matrix-procurement', roles: ['procurement']})-[:ACTS_FOR]->(a)
                    CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                      id: 'matrix-admin', roles: ['admin']})-[:ACTS_FOR]->(a)
                    CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                      id: 'matrix-installation', roles: ['admin'], everywhere: true})
                    CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                      id: 'matrix-protected-decider', roles: ['protected-decider']})-[:ACTS_FOR]->(a)
                    CREATE (:Account {trail: randomUUID(), id: 'matrix-no-role', roles: []})
                    WITH a
                    MATCH (p:Person {id: $person})
                    CREATE (:Account {trail: randomUUID(), id: 'matrix-employee', roles: ['employee']})-[:IS]->(p)
                    """, Map.of("agency", Of.OWN.agency(), "unit", Of.OWN.id("unit"), "person", Of.OWN.id("person")));
            tx.run(
                    """
                    MATCH (own:Agency {id: $own}), (shared:Agency {id: $shared}), (e:Person {id: $person}),
                      (m:Person {id: 'matrix-manager'}), (admin:Account {id: 'matrix-admin'})
                    CREATE (shared)<-[:OF]-(:SharingChange {id: 'matrix-told-change', purpose: 'loan', began: true,
                      from: date('2026-01-01'), at: datetime('2026-01-01T08:00:00Z'), by: 'matrix-other', why: 'x'})-[:WITH]->(own)
                    CREATE (own)<-[:TELLS]-(:Notice {id: 'matrix-sharing', kind: 'sharing-changed', may: 'read-sharing',
                      about: 'matrix-told-change', at: datetime('2026-11-01T08:00:00Z')})
                    CREATE (shared)<-[:OF]-(:AgencyEvent {id: 'matrix-told-event', kind: 'left', on: date('2026-01-01'),
                      at: datetime('2026-01-01T08:00:00Z'), by: 'matrix-other', number: 1})
                    CREATE (own)<-[:TELLS]-(:Notice {id: 'matrix-sharing-ended', kind: 'sharing-ended', may: 'read-sharing',
                      about: 'matrix-told-event', at: datetime('2026-11-01T08:00:00Z')})
                    CREATE (m)<-[:TELLS]-(:Notice {id: 'matrix-proposals', kind: 'proposals-answered', about: e.id,
                      at: datetime('2026-11-01T08:00:00Z')})
                    CREATE (admin)<-[:TELLS]-(:Notice {id: 'matrix-import', kind: 'import-ended', about: $import,
                      at: datetime('2026-11-01T08:00:00Z')})
                    CREATE (e)<-[:TELLS]-(:Notice {id: 'matrix-skill-proposal', kind: 'skill-proposal-answered',
                      about: $skillProposal, at: datetime('2026-11-01T08:00:00Z')})
                    """,
                    Map.of(
                            "own", Of.OWN.agency(),
                            "shared", Of.SHARED.agency(),
                            "person", Of.OWN.id("person"),
                            "import", Of.OWN.id("import"),
                            "skillProposal", Of.OWN.id("skill-proposal")));
            revisions.peopleChanged(
                    tx,
                    Stream.concat(
                                    Stream.of(Of.values()).flatMap(of -> Stream.of(of.id("person"), of.id("secret"))),
                                    Stream.of(Whom.SKILLS_ONLY.id(), Whom.HIDDEN.id()))
                            .collect(Collectors.toSet()));
            revisions.next(tx, Revisions.Of.SHARING);
            return true;
        });
        list();
    }

    /// On the shortlist of each need somebody of the agency that shares, who is visible; shared with the person.
    private void list() {
        graph.run("""
                UNWIND $cases AS case
                MATCH (n:Need {id: case.need}), (p:Person {id: case.person}), (seen:Person {id: $visible})
                CREATE (n)<-[:FOR]-(:ShortlistEntry {id: case.entry, note: 'x', by: $planner,
                  at: datetime('2026-11-01T08:00:00Z')})-[:OF]->(seen)
                CREATE (n)<-[:FOR]-(:ShortlistShare {id: case.entry, by: $planner,
                  at: datetime('2026-11-01T08:00:00Z')})-[:WITH]->(p)
                CREATE (p)<-[:TELLS]-(:Notice {id: case.entry, kind: 'shortlist-shared', about: n.id,
                  at: datetime('2026-11-01T08:00:00Z')})
                """, Map.of("cases", cases(), "visible", Whom.VISIBLE.id(), "planner", Asker.PLANNER.account()));
    }

    private void unlist() {
        graph.run("MATCH (l:ShortlistEntry|ShortlistShare) WHERE l.by STARTS WITH 'matrix-' DETACH DELETE l", Map.of());
        graph.run("MATCH (w:NeedWatch) WHERE w.account STARTS WITH 'matrix-' DETACH DELETE w", Map.of());
        graph.run("""
                MATCH (n:Notice {kind: 'shortlist-shared'})-[:TELLS]->(p:Person) WHERE p.id STARTS WITH 'matrix-'
                DETACH DELETE n
                """, Map.of());
    }

    private static List<Map<String, String>> cases() {
        return Arrays.stream(Of.values())
                .map(of -> Map.ofEntries(
                        Map.entry("agency", of.agency()),
                        Map.entry("unit", of.id("unit")),
                        Map.entry("person", of.id("person")),
                        Map.entry("secret", of.id("secret")),
                        Map.entry("protectedName", protectedName(of)),
                        Map.entry("need", of.id("need")),
                        Map.entry("contest", of.id("contest")),
                        Map.entry("entry", of.id("entry")),
                        Map.entry("proposal", of.id("proposal")),
                        Map.entry("monthsProposal", of.id("months-proposal")),
                        Map.entry("import", of.id("import")),
                        Map.entry("skillProposal", of.id("skill-proposal")),
                        Map.entry("account", of.id("account")),
                        Map.entry("proposer", of == Of.OWN ? Asker.EMPLOYEE.account() : of.id("account")),
                        Map.entry("visibility", of == Of.SHARED ? "visible" : "hidden")))
                .toList();
    }

    /// Takes away what asking for mutations has made, so that everybody finds the same.
    void tidy() {
        unlist();
        list();
        graph.run("MATCH (n:Need) WHERE n.id STARTS WITH 'matrix-' SET n.status = 'open'", Map.of());
        graph.run("""
                MATCH (p:Proposal) WHERE p.id STARTS WITH 'matrix-'
                REMOVE p.answer, p.answeredBy, p.answered
                """, Map.of());
        graph.run("""
                MATCH (p:MonthsProposal) WHERE p.id STARTS WITH 'matrix-'
                SET p.waiting = true
                REMOVE p.answer, p.answeredBy, p.answeredAt
                """, Map.of());
        graph.run("""
                MATCH (p:MonthsProposal)-[:OF]->(:Person {id: $person}) WHERE NOT p.id STARTS WITH 'matrix-'
                DETACH DELETE p
                """, Map.of("person", Of.OWN.id("person")));
        graph.run("""
                MATCH (n:Notice)-[:TELLS]->(p:Person)
                WHERE p.id STARTS WITH 'matrix-' AND n.kind STARTS WITH 'months-'
                DETACH DELETE n
                """, Map.of());
        graph.run("""
                MATCH (p:SkillProposal) WHERE p.id STARTS WITH 'matrix-'
                SET p.status = 'waiting' REMOVE p.answer, p.answeredBy, p.answered
                """, Map.of());
        graph.run("""
                MATCH (j:ImportJob) WHERE j.by STARTS WITH 'matrix-' AND NOT j.id STARTS WITH 'matrix-'
                OPTIONAL MATCH (j)-[:HAS]->(e)
                DETACH DELETE j, e
                """, Map.of());
        graph.run("""
                MATCH (p:Proposal)-[:TO]->(:Person {id: $person}) WHERE NOT p.id STARTS WITH 'matrix-'
                DETACH DELETE p
                """, Map.of("person", Of.OWN.id("person")));
    }

    @Override
    public void close() {
        tidy();
        unlist();
        graph.run("MATCH (s:Search) WHERE s.account STARTS WITH 'matrix-' DETACH DELETE s", Map.of());
        graph.run("MATCH (o:RankOverride) WHERE o.by STARTS WITH 'matrix-' DETACH DELETE o", Map.of());
        graph.run("""
                MATCH (n:Agency|Unit|Person|Account|Need|Proposal|MonthsProposal|ImportJob|SkillProposal|RankContest|Grant|LegalBasis|SharingChange
                  |AgencyEvent) WHERE n.id STARTS WITH 'matrix-'
                OPTIONAL MATCH (n)-[:HAS|CHOSE]->(of)
                OPTIONAL MATCH (n)<-[:TELLS]-(told:Notice)
                DETACH DELETE n, of, told
                """, Map.of());
    }
}
