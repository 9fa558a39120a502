package se.samsas.statistics;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import se.samsas.graph.Graph;

/// What everybody adds up to, from the last snapshot that is whole. There is no way to ask for others than its fixed
/// cells: skill, agency, band of level.
@Component
public final class Statistics {

    private final Graph graph;
    private final Clock clock;

    Statistics(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Who has each skill; nothing as long as there is no snapshot.
    ///
    /// @param skills URIs
    public Map<String, Holders> holders(Collection<String> skills) {
        return day().map(day -> holders(skills, day)).orElse(Map.of());
    }

    private Optional<LocalDate> day() {
        return graph.find(
                """
                MATCH (n:Snapshot) WHERE n.complete AND n.day <= $today
                RETURN n.day AS day ORDER BY day DESC LIMIT 1
                """,
                Map.of("today", LocalDate.now(clock)),
                row -> row.get("day").asLocalDate());
    }

    private Map<String, Holders> holders(Collection<String> skills, LocalDate day) {
        var counted = graph
                .list(
                        """
                        UNWIND $skills AS skill
                        MATCH (:Skill {id: skill})<-[:OF]-(c:SkillCount {day: $day})
                        RETURN skill, c.agencies AS agencies, c.people AS people, c.independent AS independent,
                               c.leading AS leading
                        """,
                        Map.of("skills", Set.copyOf(skills), "day", day),
                        row -> Map.entry(row.get("skill").asString(), new Holders(day, byAgency(row))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return skills.stream()
                .distinct()
                .collect(toMap(identity(), skill -> counted.getOrDefault(skill, new Holders(day, Map.of()))));
    }

    private static Map<String, Headcount> byAgency(Record row) {
        Map<String, Headcount> counts = new HashMap<>();
        for (int i = 0; i < row.get("agencies").size(); i++) {
            counts.put(
                    row.get("agencies").get(i).asString(),
                    new Headcount(
                            row.get("people").get(i).asInt(),
                            row.get("independent").get(i).asInt(),
                            row.get("leading").get(i).asInt()));
        }
        return counts;
    }
}
