package se.samsas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.search.index.MatchIndex;

/// Whom a planner may mean by setting a rank: whoever the answer shows by name, by their id; whoever it shows by skills
/// only, by the handle from it. Whatever else is sent is answered as if there were nobody.
@IntegrationTest
class RankOverridesIT {

    private static final String ASKER = "workplace-asker";
    private static final String PLANNER = "workplace-asker-planner";
    private static final String NEED = "workplace-need";
    private static final String ANOTHER_NEED = "workplace-need-2";
    private static final String OVERRIDE = """
            mutation ($need: ID!, $specialist: SpecialistInput!) {
              overrideRank(input: {need: $need, specialist: $specialist, place: 2, motive: "x"}) { override { computed } }
            }
            """;

    private final Graph graph;
    private final Revisions revisions;
    private final MatchIndex index;
    private final Handles handles;
    private final Seal seal;
    private final Clock clock;
    private final Workplace workplace;

    RankOverridesIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            MatchIndex index,
            Handles handles,
            Seal seal,
            Clock clock,
            @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.index = index;
        this.handles = handles;
        this.seal = seal;
        this.clock = clock;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void employ() {
        for (var name : List.of("only", "seen", "hidden", "secret", "gone")) {
            workplace.person(name, Workplace.BELOW, "utvecklare");
            workplace.ask(
                    Workplace.id(name),
                    """
                    mutation ($skill: ID!, $visibility: Visibility!) {
                      describeMySkills(input: {skills: [{skill: $skill, level: 4, lastUsed: "2026-10"}]}) { person { id } }
                      chooseVisibility(input: {choices: [{purpose: LOAN, visibility: $visibility}]}) { viewer { roles } }
                    }
                    """,
                    Map.of(
                            "skill",
                            Workplace.RPA,
                            "visibility",
                            Map.of("seen", "VISIBLE", "hidden", "HIDDEN").getOrDefault(name, "SKILLS_ONLY")));
        }
        workplace.protect("secret");
        workplace.ask(Workplace.id("gone"), "mutation { eraseMe(input: {name: \"Gone Prov\"}) { erased } }", Map.of());
        graph.write(tx -> {
            tx.run(
                    """
                    MATCH (lender:Agency {id: $lender}), (s:Skill {id: $skill})
                    CREATE (a:Agency {id: $asker, kind: 'state', nameSv: 'Frågarna', region: '01', invented: true})
                    CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'),
                      id: $planner, roles: ['hr-planner']})-[:ACTS_FOR]->(a)
                    CREATE (lender)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(a)
                    WITH a, s
                    UNWIND $needs AS need
                    CREATE (a)-[:ASKS]->(n:Need {id: need, titleSv: need, purpose: 'loan', share: 10, from: '2027-01',
                      to: '2027-01', headcount: 1, status: 'open', created: date('2026-11-01')})
                    CREATE (n)-[:ASKS_FOR {level: 1, weight: 5, must: false}]->(s)
                    """,
                    Map.of(
                            "lender",
                            Workplace.AGENCY,
                            "skill",
                            Workplace.RPA,
                            "asker",
                            ASKER,
                            "planner",
                            PLANNER,
                            "needs",
                            List.of(NEED, ANOTHER_NEED)));
            revisions.next(tx, Revisions.Of.SHARING);
            revisions.peopleChanged(tx, List.of(Workplace.id("secret")));
            return true;
        });
        index.look();
        index.look();
    }

    @AfterEach
    void close() {
        workplace.close();
        graph.write(tx -> {
            revisions.next(tx, Revisions.Of.SHARING);
            return true;
        });
    }

    @Test
    void whoeverIsShownIsMeantByIdOrHandle() {
        assertThat(override("person", GlobalId.encode("Person", Workplace.id("seen"))))
                .contains("\"computed\"");
        assertThat(override("handle", handles.make(Workplace.id("only"), NEED, ASKER)))
                .contains("\"computed\"");
    }

    @Test
    void whoIsSetAsideIsTakenBackWithoutAMotive() {
        assertThat(set(null, "")).contains("INVALID");
        assertThat(set(1, "")).as("who was not set aside").contains("INVALID");
        int computed = set(null, "Behövs inte.").contains("\"computed\":1") ? 1 : 2;
        assertThat(set(3 - computed, "")).as("at another place").contains("INVALID");
        assertThat(set(computed, "")).contains("\"computed\":" + computed);
        assertThat(set(computed, "")).as("who is back").contains("INVALID");
    }

    private String set(@Nullable Integer place, String motive) {
        var variables = new LinkedHashMap<String, @Nullable Object>();
        variables.put("need", GlobalId.encode("Need", NEED));
        variables.put("specialist", Map.of("person", GlobalId.encode("Person", Workplace.id("seen"))));
        variables.put("place", place);
        variables.put("motive", motive);
        return workplace.answer(PLANNER, """
                        mutation ($need: ID!, $specialist: SpecialistInput!, $place: Int, $motive: String!) {
                          overrideRank(input: {need: $need, specialist: $specialist, place: $place, motive: $motive}) { override { computed } }
                        }
                        """, variables).toString();
    }

    @Test
    void anyOtherHandleAnswersAlike() {
        var good = handles.make(Workplace.id("only"), NEED, ASKER);
        var others = new LinkedHashMap<String, String>();
        others.put("none", "no-handle");
        others.put("tampered with", (good.startsWith("A") ? "B" : "A") + good.substring(1));
        others.put("for another need", handles.make(Workplace.id("only"), ANOTHER_NEED, ASKER));
        others.put("for another asker", handles.make(Workplace.id("only"), NEED, Workplace.AGENCY));
        others.put(
                "expired",
                new Handles(seal, Clock.offset(clock, Handles.VALID.plusDays(1).negated()))
                        .make(Workplace.id("only"), NEED, ASKER));
        for (var gone : List.of("hidden", "secret", "gone", "nobody")) {
            others.put(gone, handles.make(Workplace.id(gone), NEED, ASKER));
        }
        others.forEach((what, handle) -> assertThat(override("handle", handle).replace(handle, "{handle}"))
                .as(what)
                .isEqualTo(override("handle", "")));
        assertThat(override("handle", "")).contains("CONFLICT");
    }

    @Test
    void noIdButOfWhoeverIsShownByNameSaysWhetherThereIsSuchAPerson() {
        var nobody = person("nobody");
        for (var name : List.of("only", "hidden", "secret", "gone")) {
            assertThat(person(name)).as(name).isEqualTo(nobody);
        }
    }

    private String person(String name) {
        var id = GlobalId.encode("Person", Workplace.id(name));
        return override("person", id).replace(id, "{id}").replace(Workplace.id(name), "{id}");
    }

    private String override(String by, String whom) {
        return workplace
                .answer(
                        PLANNER,
                        OVERRIDE,
                        Map.of("need", GlobalId.encode("Need", NEED), "specialist", Map.of(by, whom)))
                .toString();
    }
}
