package se.samsas.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.api.GlobalId;
import se.samsas.bench.Asker.Request;
import se.samsas.graph.Graph;
import se.samsas.matching.Need;
import se.samsas.matching.Question;
import se.samsas.seed.PopulationGenerator;

/// What a planner's pages ask: a match with its reasons, and a page of people of the agency.
final class AccessQuestions {

    private static final int FIRST = 20;
    private static final int PAGE = 100;

    private static final String MATCH = """
            mutation ($input: MatchNeedInput!) {
              matchNeed(input: $input) { answer {
                poolSize
                conditions { condition { kind } fail failOnly }
                relaxations { kind value adds }
                nearMisses { match { ...Row } }
                matches(first: 20) { totalCount pageInfo { hasNextPage } edges { node { ...Row } } }
              } }
            }
            fragment Row on Match {
              rank fit certainty freeShare
              specialist { __typename ... on Person { id name title agency { id } } ... on Candidate { region { code } } }
              reasons { met closeness part asked { level skill { id } } held { level band evidence skill { id } } }
            }
            """;

    private AccessQuestions() {}

    /// Matches for invented needs of invented agencies.
    static List<Request> matches(Graph graph, long seed, int count) {
        return new Questions(graph, seed, PopulationGenerator.AS_OF)
                .next(count, FIRST).stream()
                        .map(Question::need)
                        .map(need -> Request.of(need.asker(), MATCH, Map.of("input", Map.of("need", input(need)))))
                        .toList();
    }

    /// The same page again and again.
    static List<Request> pages(Graph graph, int count) {
        var page = page(graph);
        return Stream.generate(() -> page).limit(count).toList();
    }

    private static Map<String, ?> input(Need need) {
        return Map.of(
                "agency", GlobalId.encode("Agency", need.asker()),
                "purpose", need.purpose(),
                "skills",
                        need.skills().stream()
                                .map(asked -> Map.of(
                                        "skill", asked.skill(),
                                        "level", asked.minimum(),
                                        "weight", asked.weight(),
                                        "must", asked.must()))
                                .toList(),
                "share", need.share(),
                "from", need.period().from().toString(),
                "to", need.period().to().toString(),
                "places", need.places(),
                "remote", need.remote(),
                "languages", need.languages());
    }

    /// A hundred people of the agency with most units, with what they hold and have free.
    private static Request page(Graph graph) {
        record Staff(String unit, String agency, int people) {}
        var units = graph.list(
                """
                MATCH (a:Agency)<-[:OF]-(u:Unit)
                WITH a, collect(u) AS units ORDER BY size(units) DESC, a.id LIMIT 1
                UNWIND units AS u
                MATCH (u)<-[e:EMPLOYED]-(p:Person)
                WHERE %s AND %s
                RETURN u.id AS unit, a.id AS agency, count(DISTINCT p) AS people ORDER BY people DESC, unit LIMIT 20
                """.formatted(Standing.runs("e"), ProtectedIdentity.noneOf("p")),
                Map.of("today", PopulationGenerator.AS_OF),
                row -> new Staff(
                        row.get("unit").asString(),
                        row.get("agency").asString(),
                        row.get("people").asInt()));
        var query = new StringBuilder("{");
        int left = PAGE;
        for (var unit : units) {
            int some = Math.min(left, unit.people());
            if (some > 0) {
                query.append("""
                         u%d: unit(id: "%s") { people(first: %d) { edges { node {
                           id name title agency { id } unit { id } holdings { level evidence skill { id } }
                           capacity(from: "2027-01", to: "2027-03") { month free absence }
                         } } } }
                        """.formatted(left, GlobalId.encode("Unit", unit.unit()), some));
            }
            left -= some;
        }
        return Request.of(units.getFirst().agency(), query.append('}').toString(), Map.of());
    }
}
