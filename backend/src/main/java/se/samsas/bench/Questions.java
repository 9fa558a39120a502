package se.samsas.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.matching.Asked;
import se.samsas.matching.Need;
import se.samsas.matching.Page;
import se.samsas.matching.Period;
import se.samsas.matching.Question;

/// Needs as agencies have them: some of the skills of a role, at a level near the role's, for some months.
final class Questions {

    private static final List<Integer> SHARES = List.of(20, 40, 50, 60, 80, 100);
    private static final List<String> COUNTIES = List.of("01", "03", "05", "12", "14", "22", "25");

    private final Random random;
    private final LocalDate asOf;
    private final List<List<Asked>> roles;
    private final List<String> agencies;

    /// @param seed the same questions for the same seed and graph
    Questions(Graph graph, long seed, LocalDate asOf) {
        this.random = new Random(seed);
        this.asOf = asOf;
        this.roles = graph.list(
                """
                MATCH (r:RoleProfile)-[q:REQUIRES]->(s:Skill)
                WHERE NOT s:SkillGroup
                WITH r, s, q ORDER BY r.id, s.id
                RETURN r.id AS role, collect([s.id, q.level, q.importance]) AS skills ORDER BY role
                """,
                Map.of(),
                row -> row.get("skills")
                        .asList(skill -> new Asked(
                                skill.get(0).asString(),
                                skill.get(1).asInt(),
                                skill.get(2).asInt(),
                                false,
                                false)));
        this.agencies = graph.list(
                "MATCH (a:Agency) RETURN a.id AS id ORDER BY id",
                Map.of(),
                row -> row.get("id").asString());
    }

    /// The next so many.
    List<Question> next(int count, int first) {
        return IntStream.range(0, count)
                .mapToObj(i -> Question.draft(need(), asOf, Page.first(first)))
                .toList();
    }

    private Need need() {
        var from = YearMonth.from(asOf).plusMonths(1 + random.nextInt(6));
        return new Need(
                one(agencies),
                Purpose.LOAN,
                skills(),
                one(SHARES),
                null,
                1,
                new Period(from, from.plusMonths(random.nextInt(12))),
                random.nextBoolean() ? Set.of(one(COUNTIES)) : Set.of(),
                random.nextBoolean(),
                Set.of("sv"));
    }

    /// One to five, of which the first is sometimes a must.
    private List<Asked> skills() {
        var skills = new ArrayList<>(one(roles));
        Collections.shuffle(skills, random);
        var count = Math.min(skills.size(), 1 + random.nextInt(5));
        var must = random.nextBoolean();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var asked = skills.get(i);
                    var minimum = Math.max(1, asked.minimum() - random.nextInt(2));
                    return new Asked(asked.skill(), minimum, asked.weight(), must && i == 0, false);
                })
                .toList();
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
