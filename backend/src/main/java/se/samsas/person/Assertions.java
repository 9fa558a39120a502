package se.samsas.person;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Transaction;

/// What people say of themselves. Nothing that was said is overwritten: a change of level closes it into a `Holding`,
/// in the transaction that says the next (docs/graph-model.md).
@Component
public final class Assertions {

    private final Graph graph;
    private final Revisions revisions;
    private final SkillReading reading;
    private final Clock clock;

    Assertions(Graph graph, Revisions revisions, SkillReading reading, Clock clock) {
        this.graph = graph;
        this.revisions = revisions;
        this.reading = reading;
        this.clock = clock;
    }

    /// Keeps what the viewer says of their own skills; what they said of others stays.
    ///
    /// @throws Failure.Invalid    at the first skill, level or month that cannot be
    /// @throws Failure.NotAllowed where the account belongs to no person
    void describe(Viewer viewer, List<DescribedSkillInput> said) {
        var person = Own.person(viewer);
        var skills = read(said);
        graph.write(transaction -> {
            lock(transaction, List.of(person));
            return say(transaction, person, skills);
        });
    }

    /// Takes back what the viewer said of these skills. What they did not say is passed over.
    ///
    /// @throws Failure.NotAllowed where the account belongs to no person
    void takeBack(Viewer viewer, List<String> skills) {
        var person = Own.person(viewer);
        var uris = reading.uris(skills, "input.skills", "");
        graph.write(transaction -> {
            lock(transaction, List.of(person));
            var changed = transaction.get(
                    """
                    UNWIND $skills AS skill
                    MATCH (p:Person {id: $person})-[h:HOLDS {evidence: 'self'}]->(s:Skill {id: skill})
                    WITH p, h, s, coalesce(h.since, $today) AS since
                    MERGE (past:Holding {key: p.id + '|' + s.id + '|self|' + toString(since)})
                      ON CREATE SET past.evidence = 'self', past.level = h.level, past.from = since, past.to = $today
                    MERGE (p)-[:HELD]->(past)
                    MERGE (past)-[:OF]->(s)
                    DELETE h
                    RETURN count(*) AS changed
                    """, Map.of("person", person, "skills", uris, "today", LocalDate.now(clock)), Assertions::changed);
            return follow(transaction, person, changed);
        });
    }

    /// Keeps what a person says, in a transaction of the caller's that has locked the person.
    boolean say(Transaction transaction, String person, Collection<DescribedSkill> said) {
        var changed = transaction.get(
                """
                UNWIND $said AS said
                MATCH (p:Person {id: $person}), (s:Skill {id: said.skill})
                OPTIONAL MATCH (p)-[old:HOLDS {evidence: 'self'}]->(s)
                WITH p, s, said, old
                WHERE old IS NULL OR old.level <> said.level
                  OR coalesce(old.lastUsed, '') <> coalesce(said.lastUsed, '')
                FOREACH (since IN CASE WHEN old.level <> said.level THEN [coalesce(old.since, $today)] ELSE [] END |
                  MERGE (past:Holding {key: p.id + '|' + s.id + '|self|' + toString(since)})
                    ON CREATE SET past.evidence = 'self', past.level = old.level, past.from = since, past.to = $today
                  MERGE (p)-[:HELD]->(past)
                  MERGE (past)-[:OF]->(s)
                )
                MERGE (p)-[now:HOLDS {evidence: 'self'}]->(s)
                SET now.since = CASE WHEN now.level = said.level THEN now.since ELSE $today END,
                    now.level = said.level, now.lastUsed = said.lastUsed
                RETURN count(*) AS changed
                """,
                Map.of(
                        "person",
                        person,
                        "said",
                        said.stream().map(DescribedSkill::row).toList(),
                        "today",
                        LocalDate.now(clock)),
                Assertions::changed);
        return follow(transaction, person, changed);
    }

    /// Lets nobody else change what these people hold before the transaction ends.
    ///
    /// @throws Failure.NotFound where one of them was erased meanwhile
    static void lock(Transaction transaction, Collection<String> people) {
        transaction.locks().people(people);
        transaction
                .list(
                        "MATCH (p:Person) WHERE p.id IN $people AND p.erased IS NOT NULL RETURN p.id AS erased",
                        Map.of("people", people),
                        row -> row.get("erased").asString())
                .forEach(erased -> {
                    throw new Failure.NotFound("person", erased);
                });
    }

    /// @throws Failure.Invalid where the month has not come yet
    void requirePast(@Nullable YearMonth lastUsed, String field) {
        var now = YearMonth.now(clock);
        if (lastUsed != null && lastUsed.isAfter(now)) {
            throw new Failure.Invalid(
                    field,
                    "%s has not come yet.".formatted(lastUsed),
                    "Give the month in which the skill was last used, %s at the latest.".formatted(now));
        }
    }

    private Collection<DescribedSkill> read(List<DescribedSkillInput> said) {
        IntStream.range(0, said.size()).forEach(i -> {
            var field = "input.skills[%d]".formatted(i);
            SkillReading.requireLevel(said.get(i).level(), field + ".level");
            requirePast(said.get(i).lastUsed(), field + ".lastUsed");
        });
        var uris = reading.skills(said.stream().map(DescribedSkillInput::skill).toList(), "input.skills", ".skill");
        return IntStream.range(0, uris.size())
                .boxed()
                .collect(toMap(
                        uris::get,
                        i -> new DescribedSkill(
                                uris.get(i), said.get(i).level(), said.get(i).lastUsed())))
                .values();
    }

    /// The matching index follows the people that have a new revision; where nothing changed, nobody has.
    private boolean follow(Transaction transaction, String person, long changed) {
        if (changed > 0) {
            revisions.peopleChanged(transaction, List.of(person));
        }
        return changed > 0;
    }

    private static long changed(Record row) {
        return row.get("changed").asLong();
    }
}
