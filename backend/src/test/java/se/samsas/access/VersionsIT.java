package se.samsas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.access.EditedThings.CLOSE;
import static se.samsas.access.EditedThings.DESCRIBE;
import static se.samsas.access.EditedThings.SAVE;
import static se.samsas.access.EditedThings.SKILL;
import static se.samsas.access.EditedThings.said;
import static se.samsas.access.EditedThings.save;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.EditedThings.Edited;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// Many who write over the same thing at once, and who comes too late.
@IntegrationTest
class VersionsIT {

    private static final int AT_ONCE = 8;

    private final Graph graph;
    private final Revisions revisions;
    private final Workplace workplace;
    private final EditedThings things;

    VersionsIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.things = new EditedThings(workplace, graph);
    }

    @BeforeEach
    void begin() {
        workplace.person("ann", Workplace.TOP, "jurist");
        workplace.manager("boss", Workplace.TOP);
        workplace.person("chief", Workplace.TOP, "it-chef", Role.ADMIN);
        workplace.person("paula", Workplace.TOP, "planerare", Role.HR_PLANNER);
        graph.run("""
                MATCH (g:Agency {id: $agency}), (chief:Account {id: 'workplace-chief'}), (paula:Account {id: 'workplace-paula'})
                CREATE (chief)-[:ACTS_FOR]->(g), (paula)-[:ACTS_FOR]->(g)
                CREATE (far:Agency {id: 'workplace-far', kind: 'state', nameSv: 'Fjärran', region: '01', invented: true})
                CREATE (g)-[:SHARES_WITH {purpose: 'loan', from: date('2026-01-01')}]->(far)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: 'workplace-everywhere', roles: ['admin'], everywhere: true})
                CREATE (:Skill {id: $skill, scheme: 'local', kind: 'skill', status: 'released', labelSv: 'Versionskunskap'})
                """, Map.of("agency", Workplace.AGENCY, "skill", SKILL));
        workplace.ask(
                Workplace.id("ann"),
                DESCRIBE,
                Map.of("input", Map.of("skills", List.of(Map.of("skill", Workplace.RPA, "level", 3)))));
    }

    @AfterEach
    void close() {
        graph.write(tx -> {
            tx.run("""
                    MATCH (n:SharingChange|LegalBasis|AgencyEvent)-[:OF]->(a:Agency) WHERE a.id STARTS WITH 'workplace-'
                    DETACH DELETE n
                    """, Map.of());
            tx.run("MATCH (g:Grant)-[:TO]->(a:Account) WHERE a.id STARTS WITH 'workplace-' DETACH DELETE g", Map.of());
            tx.run("""
                    MATCH (:Agency {id: $agency})-[:ASKS]->(n:Need)
                    OPTIONAL MATCH (n)-[:HAS]->(e:NeedEvent) DETACH DELETE n, e
                    """, Map.of("agency", Workplace.AGENCY));
            tx.run("MATCH (c:SkillChange|SkillProposal) WHERE c.by STARTS WITH 'workplace-' DETACH DELETE c", Map.of());
            tx.run("MATCH (s:Skill {id: $skill}) DETACH DELETE s", Map.of("skill", SKILL));
            return revisions.next(tx, Revisions.Of.TAXONOMY);
        });
        workplace.close();
    }

    @ParameterizedTest
    @EnumSource
    void ofThoseWhoReadTheSameOneWinsAndTheOthersAreTold(Edited edited) throws Exception {
        var edit = things.edit(edited);
        var events = edit.events().get();
        var inputs = IntStream.range(0, AT_ONCE).mapToObj(edit.input()).toList();
        var answers = atOnce(
                i -> workplace.answer(edit.account(), edit.operation().apply(i), Map.of("input", inputs.get(i))));

        var winners = IntStream.range(0, AT_ONCE)
                .filter(i -> answers.get(i).path("errors").isMissingNode())
                .boxed()
                .toList();
        assertThat(winners).as(answers.toString()).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.path("errors").isMissingNode())
                .allMatch(answer -> code(answer).equals("CONFLICT"), "is a conflict");
        assertThat(edit.state().get()).isEqualTo(edit.expected().apply(winners.getFirst()));
        assertThat(edit.events().get()).isEqualTo(events + 1);
        // Nothing but the state tells that it was locked.
        assertThat(graph.list("MATCH (n) WHERE n.locked IS NOT NULL RETURN n", Map.of(), row -> row))
                .isEmpty();
    }

    @Test
    void whoComesTooLateIsToldWhoAndWhenAsFarAsTheyMayKnow() {
        var need = things.need();
        var version = things.version(need);
        workplace.ask(Workplace.id("paula"), SAVE, Map.of("input", save(need, version, 20)));

        var late = workplace.answer("workplace-planner", SAVE, Map.of("input", save(need, version, 30)));
        assertThat(code(late)).isEqualTo("CONFLICT");
        assertThat(late.at("/errors/0/message").asString()).contains("by Paula Prov at 2026-11-21T");
        var extensions = late.at("/errors/0/extensions");
        assertThat(extensions.path("reason").asString()).isEqualTo("CHANGED");
        assertThat(extensions.at("/changed/by").asString()).isEqualTo("Paula Prov");
        assertThat(extensions.at("/changed/own").asBoolean()).isFalse();
        assertThat(extensions.at("/changed/at").asString()).startsWith("2026-11-21T");

        var own = workplace.answer(Workplace.id("paula"), SAVE, Map.of("input", save(need, version, 30)));
        assertThat(own.at("/errors/0/extensions/changed/own").asBoolean()).isTrue();

        workplace.protect("paula");
        var unnamed = workplace.answer("workplace-planner", SAVE, Map.of("input", save(need, version, 30)));
        assertThat(unnamed.toString()).contains("by somebody else at").doesNotContain("Paula", "paula");
    }

    /// An import writes no event, and is seen all the same.
    @Test
    void whateverChangesItMakesItAnotherVersion() {
        var need = things.need();
        var version = things.version(need);
        graph.run("MATCH (n:Need {id: $id}) SET n.share = 35", Map.of("id", GlobalId.parse("Need", need)));
        assertThat(code(workplace.answer("workplace-planner", SAVE, Map.of("input", save(need, version, 30)))))
                .isEqualTo("CONFLICT");
        assertThat(code(workplace.answer(
                        "workplace-planner", CLOSE, Map.of("input", Map.of("id", need, "version", version)))))
                .isEqualTo("CONFLICT");
    }

    /// Not whoever did something before that was read.
    @ParameterizedTest
    @EnumSource(names = {"NEED", "CLOSED_NEED", "ROLES", "END_OF_A_SHARING", "NAME_OF_A_SKILL"})
    void whatNobodyIsRecordedToHaveChangedNamesNobody(Edited edited) {
        var before = things.edit(edited);
        workplace.ask(
                before.account(),
                before.operation().apply(0),
                Map.of("input", before.input().apply(0)));
        var edit = things.edit(edited);
        var input = edit.input().apply(1);
        graph.run("MATCH (:Agency {id: $id})-[:ASKS]->(n:Need) SET n.share = 35", Map.of("id", Workplace.AGENCY));
        graph.run("MATCH (a:Account {id: $id}) SET a.until = date('2027-01-31')", Map.of("id", Workplace.id("ann")));
        graph.run(
                "MATCH (:Agency {id: $id})-[s:SHARES_WITH]->() SET s.to = date('2027-01-31')",
                Map.of("id", Workplace.AGENCY));
        graph.run("MATCH (s:Skill {id: $id}) SET s.labelEn = 'Knowing versions'", Map.of("id", SKILL));

        var late = workplace.answer(edit.account(), edit.operation().apply(1), Map.of("input", input));

        assertThat(code(late)).isEqualTo("CONFLICT");
        assertThat(late.at("/errors/0/message").asString()).endsWith("was changed after it was read.");
        assertThat(late.at("/errors/0/extensions").has("changed")).isFalse();
    }

    /// Who manages a unit is decided elsewhere, and by the day.
    @Test
    void whoBecomesAManagerMeanwhileIsGivenRolesAllTheSame() {
        var edit = things.edit(Edited.ROLES);
        var input = edit.input().apply(0);
        graph.run("""
                MATCH (p:Person {id: $id}), (u:Unit {id: $unit}) CREATE (p)-[:MANAGES {from: date('2026-11-21')}]->(u)
                """, Map.of("id", Workplace.id("ann"), "unit", Workplace.TOP));

        workplace.ask(edit.account(), edit.operation().apply(0), Map.of("input", input));
    }

    @Test
    void elementsOfAListAreToldApart() {
        assertThat(Versions.of(List.of("a\nb"))).isNotEqualTo(Versions.of(List.of("a", "b")));
        assertThat(Versions.of(Set.of("a\nb"))).isNotEqualTo(Versions.of(Set.of("a", "b")));
        assertThat(Versions.of(Set.of("a", "b"))).isEqualTo(Versions.of(Set.of("b", "a")));
    }

    @Test
    void aNeedThatIsThereIsNotSavedWithoutItsVersion() {
        var need = things.need();
        var input = new HashMap<>(save(need, "x", 30));
        input.remove("version");
        var answer = workplace.answer("workplace-planner", SAVE, Map.of("input", input));
        assertThat(code(answer)).isEqualTo("INVALID");
        assertThat(answer.at("/errors/0/extensions/field").asString()).isEqualTo("input.version");
    }

    @Test
    void whatIsTakenBackIsWhatWasRead() {
        var read = workplace.version("ann", Workplace.RPA);
        workplace.ask(Workplace.id("ann"), DESCRIBE, Map.of("input", said(Workplace.RPA, 5, null, read)));
        var late = workplace.answer(
                Workplace.id("ann"),
                "mutation ($input: TakeBackMySkillsInput!) { takeBackMySkills(input: $input) { person { id } } }",
                Map.of(
                        "input",
                        Map.of("skills", List.of(Map.of("skill", Workplace.RPA, "version", String.valueOf(read))))));
        assertThat(code(late)).isEqualTo("CONFLICT");
        assertThat(workplace.assertions("ann")).anyMatch(said -> said.startsWith("robotic-process-automation self 5"));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    /// All begin at the same moment.
    private static List<JsonNode> atOnce(IntFunction<JsonNode> work) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var tasks = IntStream.range(0, AT_ONCE)
                    .<Callable<JsonNode>>mapToObj(i -> () -> {
                        start.await();
                        return work.apply(i);
                    })
                    .toList();
            return threads.invokeAll(tasks).stream()
                    .map(task -> task.resultNow())
                    .toList();
        }
    }
}
