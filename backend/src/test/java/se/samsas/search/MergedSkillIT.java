package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.findability.Purpose;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.graph.Transaction;
import se.samsas.matching.Offer;
import se.samsas.search.index.MatchIndex;
import tools.jackson.databind.json.JsonMapper;

/// A merger of two skills is known to matching without a restart, and so is its undoing.
@IntegrationTest
class MergedSkillIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ASKER = "exempelverket";

    private final Graph graph;
    private final Revisions revisions;
    private final MatchIndex index;
    private final Tokens tokens;
    private final Browser browser;
    private List<String> pair = List.of();

    MergedSkillIT(Graph graph, Revisions revisions, MatchIndex index, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.index = index;
        this.tokens = tokens;
        this.browser = new Browser("http://localhost:" + port);
    }

    /// Two that stand alone, each with holders of its own, so that nothing but the merger can join them.
    @BeforeEach
    void inventTwoSkills() {
        pair = List.of("urn:samsas:skill:provkunskap-ett", "urn:samsas:skill:provkunskap-tva");
        graph.write(tx -> {
            tx.run("""
                    UNWIND range(0, 1) AS i
                    CREATE (s:Skill {id: $pair[i], scheme: 'local', kind: 'skill', status: 'released',
                        labelSv: 'Provkunskap ' + i})
                    WITH s, i
                    MATCH (:Agency {id: $agency})<-[:PART_OF*]-(:Unit)<-[:EMPLOYED]-(p:Person)
                    WITH s, i, p ORDER BY p.id
                    WITH s, i, collect(DISTINCT p) AS people
                    FOREACH (p IN people[i * 60..i * 60 + 60] |
                      CREATE (p)-[:HOLDS {evidence: 'self', level: 3, since: date('2026-01-01')}]->(s))
                    """, Map.of("pair", pair, "agency", ASKER));
            revisions.next(tx, Revisions.Of.TAXONOMY);
            return changed(tx);
        });
    }

    @AfterEach
    void leaveTheDemoDataAsItWas() {
        graph.write(tx -> {
            var people = holders(tx);
            tx.run(
                    "MATCH (c:SkillChange)-[:CHANGED]->(s:Skill) WHERE s.id IN $pair DETACH DELETE c",
                    Map.of("pair", pair));
            tx.run("MATCH (s:Skill) WHERE s.id IN $pair DETACH DELETE s", Map.of("pair", pair));
            revisions.next(tx, Revisions.Of.TAXONOMY);
            revisions.peopleChanged(tx, people);
            return people;
        });
        browser.close();
    }

    @Test
    void whoHoldsTheDuplicateIsFoundByTheOtherUntilTheMergerIsUndone() {
        var first = pair.getFirst();
        Eventually.equal(SOON, () -> people(first) > 0 && people(pair.getLast()) > 0, true);
        int own = people(first);
        int others = people(pair.getLast());

        var change = ask("""
                mutation { changeSkills(input: {why: "Samma sak", change: {merge: {duplicate: \"%s\", into: \"%s\"}}})
                { change { id } } }
                """.formatted(id(pair.getLast()), id(first)), "changeSkills");
        Eventually.equal(SOON, () -> people(first), own + others);

        ask(
                "mutation { undoSkillChange(input: {why: \"Olika\", id: \"%s\"}) { change { id } } }".formatted(change),
                "undoSkillChange");
        Eventually.equal(SOON, () -> people(first), own);
        assertThat(people(pair.getLast())).isEqualTo(others);
    }

    private int people(String skill) {
        return index.offers(skill, ASKER, Purpose.INTERNAL, LocalDate.of(2026, 11, 21)).values().stream()
                .mapToInt(Offer::people)
                .sum();
    }

    private String ask(String query, String mutation) {
        var answer = browser.post(
                        "/graphql",
                        JSON.writeValueAsString(Map.of("query", query)),
                        "Authorization",
                        tokens.header("admin-3"))
                .body();
        assertThat(answer).doesNotContain("errors");
        return JSON.readTree(answer)
                .at("/data/%s/change/id".formatted(mutation))
                .asString();
    }

    private static String id(String skill) {
        return GlobalId.encode("Skill", skill);
    }

    private List<String> changed(Transaction tx) {
        var people = holders(tx);
        revisions.peopleChanged(tx, people);
        return people;
    }

    private List<String> holders(Transaction tx) {
        return tx.list(
                "MATCH (p:Person)-[:HOLDS]->(s:Skill) WHERE s.id IN $pair RETURN DISTINCT p.id AS id",
                Map.of("pair", pair),
                row -> row.get("id").asString());
    }
}
