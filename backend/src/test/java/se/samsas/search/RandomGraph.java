package se.samsas.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.matching.Asked;
import se.samsas.matching.Evidence;
import se.samsas.matching.Need;
import se.samsas.matching.Page;
import se.samsas.matching.Period;
import se.samsas.matching.Question;

/// A small graph of its own beside the demo data, which changes at random, each change in a transaction with
/// its revision; everything in it is labelled `RandomGraph` so that it can be taken out again.
public final class RandomGraph implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int AGENCIES = 4;
    private static final int UNITS = 8;
    private static final int SKILLS = 30;
    private static final int PEOPLE = 60;
    private static final List<Purpose> PURPOSES = List.of(Purpose.values());
    private static final List<Evidence> EVIDENCE = List.of(Evidence.values());
    private static final List<String> PLACES = List.of("01", "12", "14");
    private static final List<String> LANGUAGES = List.of("sv", "en", "fi");

    private final Graph graph;
    private final Revisions revisions;
    private final Random random;

    public RandomGraph(Graph graph, Revisions revisions, long seed) {
        this.graph = graph;
        this.revisions = revisions;
        this.random = new Random(seed);
        graph.write(tx -> {
            tx.run("""
                    UNWIND range(0, $agencies - 1) AS i
                    CREATE (:Agency:RandomGraph {id: 'random-agency-' + i, region: '01'})
                    WITH count(*) AS done
                    UNWIND range(0, $units - 1) AS i
                    MATCH (a:Agency {id: 'random-agency-' + i % $agencies})
                    CREATE (a)<-[:OF]-(parent:Unit:RandomGraph {id: 'random-parent-' + i})-[:PART_OF]->(a)
                    CREATE (a)<-[:OF]-(:Unit:RandomGraph {id: 'random-unit-' + i})-[:PART_OF]->(parent)
                    WITH count(*) AS done
                    UNWIND range(0, $skills - 1) AS i
                    CREATE (s:Skill:RandomGraph {id: 'urn:random:' + i, kind: 'skill'})
                    FOREACH (_ IN CASE i % 10 WHEN 0 THEN [1] ELSE [] END | SET s:SkillGroup, s.kind = 'group')
                    WITH count(*) AS done
                    UNWIND range(0, $people - 1) AS i
                    CREATE (:Person:RandomGraph {trail: randomUUID(), tieSeed: toInteger(rand() * 9007199254740992),
                      id: 'random-person-' + i})
                    """, Map.of("agencies", AGENCIES, "units", UNITS, "skills", SKILLS, "people", PEOPLE));
            IntStream.range(0, PEOPLE).forEach(i -> begin(tx, "random-person-" + i));
            IntStream.range(0, 3 * SKILLS).forEach(_ -> relate(tx));
            IntStream.range(0, 2 * AGENCIES).forEach(_ -> share(tx));
            return true;
        });
    }

    /// So many changes of any kind, in one transaction.
    public void change(int times) {
        graph.write(tx -> {
            IntStream.range(0, times).forEach(_ -> change(tx));
            return true;
        });
    }

    private void change(Transaction tx) {
        switch (random.nextInt(12)) {
            case 0 -> relate(tx);
            case 1 -> share(tx);
            case 2 -> erase(tx);
            case 3 -> spoil(tx);
            case 4 -> employ(tx, anyone());
            case 5 -> choose(tx, anyone());
            case 6 -> plan(tx, anyone());
            case 7 -> move(tx, anyone());
            default -> hold(tx, anyone());
        }
    }

    /// Takes a person out whole, as Samsas itself never does.
    public void delete() {
        graph.run(
                "MATCH (p:Person {id: $id}) DETACH DELETE p", Map.of("id", "random-person-" + random.nextInt(PEOPLE)));
    }

    /// Any need over these skills, as of today.
    public Question question() {
        List<Asked> skills = random.ints(0, SKILLS)
                .distinct()
                .limit(1 + random.nextInt(4))
                .mapToObj(i -> new Asked(
                        "urn:random:" + i,
                        1 + random.nextInt(5),
                        1 + random.nextInt(10),
                        random.nextInt(4) == 0,
                        false))
                .toList();
        YearMonth from = YearMonth.of(2026, 12).plusMonths(random.nextInt(3));
        Need need = new Need(
                "random-agency-" + random.nextInt(AGENCIES),
                any(PURPOSES),
                skills,
                1 + random.nextInt(100),
                null,
                1,
                new Period(from, from.plusMonths(random.nextInt(4))),
                random.nextBoolean() ? Set.of() : Set.of(any(PLACES)),
                random.nextBoolean(),
                random.nextBoolean() ? Set.of() : Set.of(any(LANGUAGES)));
        return Question.draft(need, TODAY, Page.all());
    }

    private void begin(Transaction tx, String person) {
        employ(tx, person);
        choose(tx, person);
        move(tx, person);
        for (int j = 0; j < 5; j++) {
            hold(tx, person);
        }
    }

    private void hold(Transaction tx, String person) {
        person(
                tx,
                person,
                """
                MATCH (s:Skill {id: $skill})
                MERGE (p)-[h:HOLDS {evidence: $evidence}]->(s)
                SET h.level = $level, h.lastUsed = $lastUsed, h.validUntil = $validUntil
                """,
                Values.parameters(
                        "skill",
                        "urn:random:" + random.nextInt(SKILLS),
                        "evidence",
                        Spelling.of(any(EVIDENCE)),
                        "level",
                        1 + random.nextInt(5),
                        "lastUsed",
                        random.nextInt(4) == 0
                                ? null
                                : "20%02d-0%d".formatted(18 + random.nextInt(9), 1 + random.nextInt(9)),
                        "validUntil",
                        random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(200) - 100L)));
    }

    private void employ(Transaction tx, String person) {
        person(
                tx,
                person,
                """
                OPTIONAL MATCH (p)-[old:EMPLOYED]->() DELETE old
                WITH DISTINCT p
                MATCH (u:Unit {id: $unit})
                CREATE (p)-[:EMPLOYED {from: $from, to: $to, share: $share}]->(u)
                """,
                Values.parameters(
                        "unit",
                        "random-unit-" + random.nextInt(UNITS),
                        "from",
                        TODAY.minusDays(random.nextInt(1000) - 10L),
                        "to",
                        random.nextInt(3) == 0 ? TODAY.plusDays(random.nextInt(300)) : null,
                        "share",
                        50 + random.nextInt(51)));
    }

    private void choose(Transaction tx, String person) {
        for (Purpose purpose : PURPOSES) {
            person(
                    tx,
                    person,
                    """
                    MERGE (c:Choice {key: p.id + '|' + $purpose})
                    SET c:RandomGraph, c.purpose = $purpose, c.visibility = $visibility, c.until = $until
                    MERGE (p)-[:CHOSE]->(c)
                    """,
                    Values.parameters(
                            "purpose", Spelling.of(purpose),
                            "visibility", any(List.of("hidden", "skills-only", "visible", "visible")),
                            "until", random.nextInt(4) == 0 ? TODAY.plusDays(random.nextInt(20) - 10L) : null));
        }
    }

    private void plan(Transaction tx, String person) {
        person(
                tx,
                person,
                """
                MERGE (c:Capacity {key: p.id + '|' + $month})
                SET c:RandomGraph, c.month = $month, c.lendable = $lendable, c.absence = $absence, c.reserved = $reserved
                MERGE (p)-[:HAS]->(c)
                """,
                Values.parameters(
                        "month",
                        "2027-0" + (1 + random.nextInt(4)),
                        "lendable",
                        random.nextBoolean() ? null : random.nextInt(101),
                        "absence",
                        random.nextInt(30),
                        "reserved",
                        random.nextInt(50)));
    }

    private void move(Transaction tx, String person) {
        person(
                tx,
                person,
                "SET p.places = $places, p.languages = $languages, p.protected = $protected",
                Values.parameters(
                        "places", List.of(any(PLACES)),
                        "languages", LANGUAGES.subList(0, 1 + random.nextInt(3)),
                        "protected", random.nextInt(20) == 0));
    }

    /// Leaves an empty node, as the right to be forgotten asks for.
    private void erase(Transaction tx) {
        person(tx, anyone(), """
                SET p.places = null, p.languages = null
                WITH p
                OPTIONAL MATCH (p)-[r:EMPLOYED|HOLDS]->() DELETE r
                WITH DISTINCT p
                OPTIONAL MATCH (p)-[:CHOSE|HAS]->(n) DETACH DELETE n
                """, Values.parameters());
    }

    /// A record that breaks a rule of the domain.
    private void spoil(Transaction tx) {
        person(tx, anyone(), "MATCH (p)-[h:HOLDS]->() SET h.level = 6", Values.parameters());
    }

    private void relate(Transaction tx) {
        String kind = any(List.of("BROADER", "RELATED", "SAME_AS {match: 'exact'}", "SAME_AS {match: 'close'}"));
        tx.run(
                """
                    MATCH (a:Skill {id: $from}), (b:Skill {id: $to})
                    OPTIONAL MATCH (a)-[old:BROADER|RELATED|SAME_AS]->() DELETE old
                    WITH DISTINCT a, b
                    CREATE (a)-[:%s]->(b)
                    """.formatted(kind),
                Map.of("from", "urn:random:" + random.nextInt(SKILLS), "to", "urn:random:" + random.nextInt(SKILLS)));
        revisions.next(tx, Of.TAXONOMY);
    }

    private void share(Transaction tx) {
        tx.run(
                """
                    MATCH (a:Agency {id: $agency}), (b:Agency {id: $with})
                    OPTIONAL MATCH (a)-[old:SHARES_WITH {purpose: $purpose}]->() DELETE old
                    WITH DISTINCT a, b
                    CREATE (a)-[:SHARES_WITH {purpose: $purpose, from: date('2026-01-01'), to: $to}]->(b)
                    """,
                Values.parameters(
                                "agency",
                                "random-agency-" + random.nextInt(AGENCIES),
                                "with",
                                "random-agency-" + random.nextInt(AGENCIES),
                                "purpose",
                                Spelling.of(any(PURPOSES)),
                                "to",
                                random.nextInt(3) == 0 ? TODAY.plusDays(random.nextInt(10) - 5L) : null)
                        .asMap(Values.ofObject()));
        revisions.next(tx, Of.SHARING);
    }

    private void person(Transaction tx, String person, String change, Value parameters) {
        Map<String, Object> all = new HashMap<>(parameters.asMap(Values.ofObject()));
        all.put("person", person);
        tx.run("MATCH (p:Person {id: $person}) WITH p " + change, all);
        revisions.peopleChanged(tx, List.of(person));
    }

    private String anyone() {
        return "random-person-" + random.nextInt(PEOPLE);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Override
    public void close() {
        graph.write(tx -> {
            tx.run("MATCH (n:RandomGraph) DETACH DELETE n", Map.of());
            revisions.next(tx, Of.TAXONOMY);
            return revisions.next(tx, Of.SHARING);
        });
    }
}
