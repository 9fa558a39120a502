package se.samsas.search;

import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.matching.Asked;
import se.samsas.matching.Need;
import se.samsas.matching.Period;

/// Needs made up over the demo data: skills that people hold and skills beside them, every agency and purpose.
final class RandomNeeds {

    private final Random random;
    private final List<String> agencies;
    private final List<String> skills;
    private final List<String> regions;

    RandomNeeds(Graph graph, long seed) {
        random = new Random(seed);
        agencies = ids(graph, "MATCH (a:Agency) RETURN a.id AS id ORDER BY id");
        skills = ids(graph, """
                MATCH (h:Skill)<-[:HOLDS]-() WITH DISTINCT h
                OPTIONAL MATCH (h)-[:BROADER|RELATED|SAME_AS]-(n:Skill) WHERE NOT n:SkillGroup
                UNWIND [h.id, n.id] AS id
                WITH DISTINCT id WHERE id IS NOT NULL
                RETURN id ORDER BY id
                """);
        regions = ids(graph, "MATCH (a:Agency) RETURN DISTINCT a.region AS id ORDER BY id");
    }

    Need next() {
        YearMonth from = YearMonth.of(2026, 11).plusMonths(random.nextInt(8));
        Set<String> asked = new TreeSet<>();
        int count = 1 + random.nextInt(6);
        while (asked.size() < count) {
            asked.add(any(skills));
        }
        return new Need(
                any(agencies),
                any(List.of(Purpose.values())),
                asked.stream().map(this::asked).toList(),
                any(List.of(1, 10, 20, 50, 80, 100)),
                null,
                1,
                new Period(from, from.plusMonths(random.nextInt(9))),
                some(regions, 2),
                random.nextBoolean(),
                some(List.of("sv", "en", "fi"), 1));
    }

    private Asked asked(String skill) {
        return new Asked(skill, 1 + random.nextInt(5), 1 + random.nextInt(10), random.nextInt(4) == 0, false);
    }

    private Set<String> some(List<String> values, int most) {
        return Stream.generate(() -> any(values))
                .limit(random.nextInt(most + 1))
                .collect(toSet());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<String> ids(Graph graph, String cypher) {
        return new ArrayList<>(graph.list(cypher, Map.of(), row -> row.get("id").asString()));
    }
}
