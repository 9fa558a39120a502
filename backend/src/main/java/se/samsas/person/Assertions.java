package se.samsas.person;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Transaction;

/// What people say of themselves. Nothing that was said is overwritten: a change of level closes it into a
/// `Holding`, in the transaction that says the next (docs/graph-model.md).
@Component
public final class Assertions {

    /// A new level holds from today; how long it is valid is not theirs to say.
    private static final Asserting SAYING = new Asserting(
            "'self'",
            "said.level",
            "said.lastUsed",
            "CASE WHEN h.level = said.level THEN h.since ELSE $today END",
            "h.validUntil");

    private final Graph graph;
    private final Revisions revisions;
    private final SkillReading reading;
    private final Versions versions;
    private final Clock clock;

    Assertions(Graph graph, Revisions revisions, SkillReading reading, Versions versions, Clock clock) {
        this.graph = graph;
        this.revisions = revisions;
        this.reading = reading;
        this.versions = versions;
        this.clock = clock;
    }

    /// Keeps what the viewer says of their own skills; what they said of others stays.
    ///
    /// @throws Failure.Invalid    at the first skill, level or month that cannot be
    /// @throws Failure.NotAllowed where the account belongs to no person
    /// @throws Failure.Conflict   where something else was said after the viewer read it
    public void describe(Viewer viewer, List<DescribedSkillInput> said) {
        var person = viewer.ownPerson();
        var skills = read(said);
        graph.write(transaction -> {
            lock(transaction, List.of(person));
            var before = said(transaction, person);
            skills.forEach((described, version) -> {
                var was = before.get(described.skill());
                if (was == null || !was.described().equals(described)) {
                    requireRead(transaction, viewer, described.skill(), was, version.orElse(null));
                }
            });
            return say(transaction, person, skills.keySet());
        });
    }

    /// What a person says of a skill, with its version.
    private record Said(DescribedSkill described, String version) {}

    /// By the skill's URI.
    private static Map<String, Said> said(Queries transaction, String person) {
        return transaction
                .list("""
                        MATCH (:Person {id: $person})-[h:HOLDS {evidence: 'self'}]->(s:Skill)
                        RETURN s.id AS skill, h.level AS level, h.lastUsed AS lastUsed, h.since AS since,
                               h.validUntil AS validUntil
                        """, Map.of("person", person), row -> {
                    var lastUsed = row.get("lastUsed").asString(null);
                    var described = new DescribedSkill(
                            row.get("skill").asString(),
                            row.get("level").asInt(),
                            lastUsed == null ? null : YearMonth.parse(lastUsed));
                    return new Said(
                            described,
                            Holding.version(
                                    Evidence.SELF,
                                    described.level(),
                                    described.lastUsed(),
                                    row.get("since").asLocalDate(null),
                                    row.get("validUntil").asLocalDate(null)));
                })
                .stream()
                .collect(toMap(said -> said.described().skill(), identity()));
    }

    private void requireRead(
            Queries transaction, Viewer viewer, String skill, @Nullable Said now, @Nullable String version) {
        versions.require(
                transaction,
                viewer,
                "What you say of '%s'".formatted(skill),
                now == null ? null : now.version(),
                version,
                Optional.empty());
    }

    /// Takes back what the viewer said of these skills. What they did not say is passed over.
    ///
    /// @throws Failure.NotAllowed where the account belongs to no person
    /// @throws Failure.Conflict   where something else was said after the viewer read it
    void takeBack(Viewer viewer, List<TakenBackSkillInput> skills) {
        var person = viewer.ownPerson();
        var uris = reading.uris(skills.stream().map(TakenBackSkillInput::skill).toList(), "input.skills", ".skill");
        graph.write(transaction -> {
            lock(transaction, List.of(person));
            var said = said(transaction, person);
            for (int i = 0; i < uris.size(); i++) {
                var now = said.get(uris.get(i));
                if (now != null) {
                    requireRead(
                            transaction, viewer, uris.get(i), now, skills.get(i).version());
                }
            }
            var changed = transaction.get(
                    """
                    UNWIND $skills AS skill
                    MATCH (p:Person {id: $person})-[h:HOLDS {evidence: 'self'}]->(s:Skill {id: skill})
                    %s
                    DELETE h
                    RETURN count(*) AS changed
                    """.formatted(Asserting.closes("true")),
                    Map.of("person", person, "skills", uris, "today", LocalDate.now(clock)),
                    Assertions::changed);
            return follow(transaction, person, changed);
        });
    }

    /// Keeps what a person says, in a transaction of the caller's that has locked the person.
    public boolean say(Transaction transaction, String person, Collection<DescribedSkill> said) {
        var changed = transaction.get(
                """
                UNWIND $said AS said
                MATCH (p:Person {id: $person}), (s:Skill {id: said.skill})
                WHERE NOT EXISTS {
                  (p)-[h:HOLDS {evidence: 'self'}]->(s)
                  WHERE h.level = said.level AND coalesce(h.lastUsed, '') = coalesce(said.lastUsed, '')
                }
                %s
                RETURN count(*) AS changed
                """.formatted(SAYING.says()),
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
    public static void lock(Transaction transaction, Collection<String> people) {
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
    public void requirePast(@Nullable YearMonth lastUsed, String field) {
        var now = YearMonth.now(clock);
        if (lastUsed != null && lastUsed.isAfter(now)) {
            throw new Failure.Invalid(
                            field,
                            "%s has not come yet.".formatted(lastUsed),
                            "Give the month in which the skill was last used, %s at the latest.".formatted(now))
                    .inSwedish(
                            "%s har inte kommit än.".formatted(lastUsed),
                            "Ange den månad då kompetensen användes senast, %s eller tidigare.".formatted(now));
        }
    }

    /// Each with the version that was read.
    private Map<DescribedSkill, Optional<String>> read(List<DescribedSkillInput> said) {
        IntStream.range(0, said.size()).forEach(i -> {
            var field = "input.skills[%d]".formatted(i);
            SkillReading.requireLevel(said.get(i).level(), field + ".level");
            requirePast(said.get(i).lastUsed(), field + ".lastUsed");
        });
        var uris = reading.skills(said.stream().map(DescribedSkillInput::skill).toList(), "input.skills", ".skill");
        return IntStream.range(0, uris.size())
                .boxed()
                .collect(toMap(
                        i -> new DescribedSkill(
                                uris.get(i), said.get(i).level(), said.get(i).lastUsed()),
                        i -> Optional.ofNullable(said.get(i).version())));
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
