package se.samsas.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;
import se.samsas.graph.Transaction;
import se.samsas.search.Planner;
import tools.jackson.databind.JsonNode;

/// What the API answers to an HR planner is the same, whoever else there is at other agencies who may not be found: the
/// lists, the counts, the errors and the ids. `HiddenPeopleTests` shows it of the engine over many more populations.
@IntegrationTest
class HiddenPeopleIT {

    private static final int POPULATIONS = 3;
    private static final int PEOPLE = 40;
    private static final int ASKED_FOR = 8;
    private static final int SKILLS = 8;

    private static final String ALL = """
            mutation ($input: MatchNeedInput!) {
              matchNeed(input: $input) { answer {
                rankingKey asOf poolSize
                matches(first: 100) { totalCount pageInfo { hasNextPage } edges { node { ...Match } } }
                conditions { condition { kind skill { id } } fail failOnly }
                nearMisses { match { ...Match } fails { kind } }
                relaxations { kind skill { id } value adds }
              } }
            }
            fragment Match on Match {
              rank fit certainty score freeShare
              specialist {
                __typename
                ... on Person { id name agency { id } capacity(from: "2026-12", to: "2027-02") { free lendable } }
                ... on Candidate { agency { id } region { code } }
              }
              reasons { closeness met coverage part held { level band evidence } }
            }
            """;
    private static final String SOME = """
            query ($need: NeedInput!) {
              previewNeed(need: $need, first: 5) {
                poolSize matchCount matches { rank fit agency { id } region { code } skills { band met } }
              }
            }
            """;
    private static final String SKILL = """
            query ($uri: String!, $agency: ID!, $purpose: Purpose!) {
              skill(uri: $uri) {
                offers(agency: $agency, purpose: $purpose) { agency { id } region { code } people independent }
                supply(agency: $agency, purpose: $purpose)
                openNeeds
                demands { agency { id } needs people }
              }
            }
            """;
    private static final String NODE = """
            query ($id: ID!) { node(id: $id) { id } }
            """;
    private static final String PERSON = """
            query ($id: ID!) { person(id: $id) { name } }
            """;

    private final Graph graph;
    private final Revisions revisions;
    private final MatchIndex index;
    private final Tokens tokens;
    private final int port;
    private @Nullable Planner planner;

    HiddenPeopleIT(Graph graph, Revisions revisions, MatchIndex index, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.index = index;
        this.tokens = tokens;
        this.port = port;
    }

    @BeforeEach
    void begin() {
        planner = new Planner(graph, tokens, port);
    }

    @AfterEach
    void end() {
        Objects.requireNonNull(planner).close();
        graph.write(tx -> {
            empty(tx);
            return true;
        });
        follow();
        graph.run("MATCH (p:Person) WHERE p.id IN $people DELETE p", Map.of("people", people()));
    }

    @ParameterizedTest
    @CsvSource({"exempelverket, LOAN", "fabelverket, MENTORING", "exempelstad, LOAN"})
    void theyAreInNoListCountErrorOrId(String asker, Purpose purpose) {
        var random = new Random(asker.hashCode());
        var skills = skills(random);
        var without = answers(asker, purpose, skills);
        assertThat(without.toString()).contains("\"Candidate\"", "\"Person\"");
        for (int i = 0; i < POPULATIONS; i++) {
            add(asker, purpose, skills, random);
            follow();
            assertThat(index.size())
                    .isEqualTo(graph.get(
                            "MATCH (p:Person) RETURN count(p) AS people",
                            Map.of(),
                            row -> row.get("people").asInt()));
            var with = answers(asker, purpose, skills);
            for (int j = 0; j < without.size(); j++) {
                assertThat(with.get(j)).isEqualTo(without.get(j));
            }
        }
    }

    private void follow() {
        IntStream.range(0, 3).forEach(_ -> index.look());
    }

    private List<JsonNode> answers(String asker, Purpose purpose, List<String> skills) {
        var asking = Objects.requireNonNull(planner);
        var agency = GlobalId.encode("Agency", asker);
        var need = new HashMap<String, Object>(
                Map.of("agency", agency, "purpose", purpose.name(), "share", 20, "from", "2026-12", "to", "2027-02"));
        var answers = new ArrayList<JsonNode>();
        for (int must = 0; must < 2; must++) {
            need.put("skills", asked(skills, must));
            answers.add(asking.ask(ALL, Map.of("input", Map.of("need", need))));
            answers.add(asking.ask(SOME, Map.of("need", need)));
        }
        for (var skill : skills) {
            answers.add(asking.ask(SKILL, Map.of("uri", skill, "agency", agency, "purpose", purpose.name())));
        }
        for (int i = 0; i < ASKED_FOR; i++) {
            var id = GlobalId.encode("Person", "hidden-it-" + i);
            answers.add(asking.answer(i % 2 == 0 ? PERSON : NODE, Map.of("id", id, "for", Map.of("agency", agency))));
        }
        return answers;
    }

    private static List<Map<String, ?>> asked(List<String> skills, int musts) {
        return IntStream.range(0, skills.size())
                .<Map<String, ?>>mapToObj(i -> Map.of("skill", skills.get(i), "level", 1 + i % 4, "must", i < musts))
                .toList();
    }

    private List<String> skills(Random random) {
        return graph.list(
                """
                MATCH (s:Skill {kind: 'skill'})<-[:HOLDS]-() WITH s.id AS id, count(*) AS held
                ORDER BY held DESC, id SKIP $skip LIMIT $skills RETURN id
                """,
                Map.of("skip", random.nextInt(10), "skills", SKILLS),
                row -> row.get("id").asString());
    }

    /// People who would all be at the top of every list, each of whom may not be found for one reason: hidden, a
    /// choice that has ended, a protected identity, an employment that has ended or not begun, an agency that does
    /// not share.
    private void add(String asker, Purpose purpose, List<String> skills, Random random) {
        graph.write(tx -> {
            empty(tx);
            tx.run(
                    """
                    MATCH (asker:Agency {id: $asker}), (a:Agency)<-[:PART_OF*]-(u:Unit)
                    WHERE a <> asker AND a.left IS NULL
                    WITH asker, a, u, EXISTS { (a)-[s:SHARES_WITH {purpose: $purpose}]->(asker)
                           WHERE s.from <= date('2026-11-21') AND coalesce(s.to >= date('2026-11-21'), true) } AS shares
                    WITH collect({unit: u, shares: shares}) AS units
                    UNWIND range(0, $people - 1) AS i
                    WITH i, units[(i * 7 + $shift) % size(units)] AS place
                    WITH i, place.unit AS unit, CASE WHEN place.shares THEN i % 5 ELSE 5 END AS reason
                    MERGE (p:Person {id: 'hidden-it-' + i})
                    SET p.givenName = 'Hemlig', p.familyName = 'Påhittad' + i, p.invented = true,
                        p.places = ['01'], p.languages = ['sv', 'en'], p.protected = reason = 2,
                        p.trail = randomUUID(), p.tieSeed = toInteger(rand() * 9007199254740992)
                    CREATE (p)-[:EMPLOYED {share: 100, title: 'hemlig',
                             from: CASE reason WHEN 4 THEN date('2026-11-22') ELSE date('2020-01-01') END,
                             to: CASE reason WHEN 3 THEN date('2026-11-20') END}]->(unit)
                    CREATE (p)-[:CHOSE]->(:Choice {key: p.id + '|' + $purpose, purpose: $purpose,
                             visibility: CASE reason WHEN 0 THEN 'hidden' ELSE 'visible' END,
                             until: CASE reason WHEN 1 THEN date('2026-11-20') END})
                    WITH p
                    UNWIND $skills AS skill
                    MATCH (s:Skill {id: skill})
                    CREATE (p)-[:HOLDS {evidence: 'certified', level: 5, lastUsed: '2026-10'}]->(s)
                    """,
                    Map.of(
                            "asker", asker,
                            "purpose", Spelling.of(purpose),
                            "skills", skills,
                            "people", PEOPLE,
                            "shift", random.nextInt(1_000)));
            revisions.peopleChanged(tx, people());
            return true;
        });
    }

    /// Takes away all that they have; the index follows.
    private void empty(Transaction tx) {
        tx.run("""
                MATCH (p:Person) WHERE p.id IN $people
                OPTIONAL MATCH (p)-[:CHOSE]->(c)
                DETACH DELETE c
                WITH DISTINCT p
                MATCH (p)-[r]-() DELETE r
                """, Map.of("people", people()));
        revisions.peopleChanged(tx, people());
    }

    private static List<String> people() {
        return IntStream.range(0, PEOPLE).mapToObj(i -> "hidden-it-" + i).toList();
    }
}
