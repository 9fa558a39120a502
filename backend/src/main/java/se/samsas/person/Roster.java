package se.samsas.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.api.Connection;
import se.samsas.graph.Graph;
import se.samsas.text.TypedWords;

/// Who is on the staff of an agency today: as much of everybody as it takes to narrow and order a list, and no more.
@Component
final class Roster {

    private final Graph graph;

    Roster(Graph graph) {
        this.graph = graph;
    }

    /// Somebody of the staff.
    ///
    /// @param jobs the employments there, of today; none where the list is by name alone
    record Entry(String person, String givenName, String familyName, List<Job> jobs) {

        private static Entry of(Value row, String agency) {
            return new Entry(
                    row.get(0).asString(),
                    row.get(1).asString(""),
                    row.get(2).asString(),
                    row.get(3).asList(job -> Job.of(job, agency)));
        }

        private Stream<String> name() {
            return Stream.of(Person.name(givenName, familyName));
        }

        private Stream<String> titles() {
            return jobs.stream()
                    .flatMap(job -> Stream.ofNullable(job.employment().title()));
        }

        /// What the list is ordered by: the name, or what is shown of the main employment, then the name.
        private List<String> keys(StaffOrder order) {
            var name = Person.sortName(familyName, givenName);
            return switch (order) {
                case NAME -> List.of("", name, person);
                case UNIT -> List.of(main().unitName(), name, person);
                case TITLE ->
                    List.of(Objects.requireNonNullElse(main().employment().title(), ""), name, person);
            };
        }

        private Job main() {
            var main = Employment.main(jobs.stream().map(Job::employment)).orElseThrow();
            return jobs.stream()
                    .filter(job -> job.employment().equals(main))
                    .findFirst()
                    .orElseThrow();
        }
    }

    record Job(String unitName, Employment employment) {

        private static Job of(Value row, String agency) {
            return new Job(
                    row.get(1).asString(""),
                    new Employment(
                            row.get(0).asString(),
                            agency,
                            row.get(4).asLocalDate(),
                            null,
                            row.get(3).asInt(),
                            row.get(2).asString(null)));
        }
    }

    /// A page of those who fit what is asked, in the order that is asked for.
    ///
    /// @param whole whether those with a protected identity are among them
    Connection<Entry> page(StaffPage asked, boolean whole, LocalDate today) {
        var filter = asked.filter();
        var named = TypedWords.of(filter.name()).among(entries(asked, whole, today), Entry::name);
        var titled = TypedWords.of(filter.title()).among(named, Entry::titles);
        return Connection.inOrder(titled, asked.request(), 3, entry -> entry.keys(asked.order()));
    }

    /// By unit and skill the graph narrows; words are compared here, as it cannot.
    private List<Entry> entries(StaffPage asked, boolean whole, LocalDate today) {
        var agency = asked.agency().id();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("agency", agency);
        parameters.put("whole", whole);
        parameters.put("today", today);
        parameters.put("unit", asked.filter().unit());
        parameters.put("skill", asked.filter().skill());
        parameters.put("level", asked.filter().leastLevel());
        return graph.get(
                """
                WITH COLLECT {
                  MATCH (:Skill {id: $skill})-[:SAME_AS* {match: 'exact'}]-(s:Skill) RETURN DISTINCT s.id
                } + $skill AS same
                MATCH (a:Agency {id: $agency})<-[:OF]-(u:Unit)<-[now:EMPLOYED]-(p:Person)
                WHERE p.familyName IS NOT NULL AND (%s OR $whole)
                  AND %s%s
                WITH DISTINCT p, %s AS jobs
                RETURN collect([p.id, p.givenName, p.familyName, jobs]) AS staff
                """.formatted(
                        ProtectedIdentity.noneOf("p"),
                        Standing.employs("a", "now"),
                        narrowed(asked.filter()),
                        asked.asksForJobs() ? "collect([u.id, u.nameSv, now.title, now.share, now.`from`])" : "[]"),
                parameters,
                row -> row.get("staff").asList(entry -> Entry.of(entry, agency)));
    }

    /// A unit of another agency takes in nobody: who works there, too, is not told here.
    private static String narrowed(StaffFilter filter) {
        var conditions = new StringBuilder();
        if (filter.unit() != null) {
            conditions.append("""

                      AND EXISTS {
                        MATCH (p)-[there:EMPLOYED]->(:Unit)-[:PART_OF*0..]->(:Unit {id: $unit})-[:OF]->(a)
                        WHERE %s
                      }""".formatted(Standing.runs("there")));
        }
        if (filter.skill() != null) {
            conditions.append("""

                      AND EXISTS {
                        MATCH (p)-[h:HOLDS]->(s:Skill) WHERE h.level >= $level AND s.id IN same
                      }""");
        }
        if (filter.withoutSkills()) {
            conditions.append("\n  AND NOT EXISTS { (p)-[:HOLDS]->(:Skill) }");
        }
        return conditions.toString();
    }
}
