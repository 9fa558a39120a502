package se.samsas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import tools.jackson.databind.JsonNode;

/// Many who write over the same thing at once, and who comes too late.
@IntegrationTest
class VersionsIT {

    private static final int AT_ONCE = 8;
    private static final String AGENCY = GlobalId.encode("Agency", Workplace.AGENCY);
    private static final String FAR = GlobalId.encode("Agency", "workplace-far");
    private static final String SKILL = "urn:samsas:skill:workplace-versions";
    private static final String SAVE =
            "mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id version } } }";
    private static final String CLOSE =
            "mutation ($input: CloseNeedInput!) { closeNeed(input: $input) { need { id } } }";
    private static final String DESCRIBE =
            "mutation ($input: DescribeMySkillsInput!) { describeMySkills(input: $input) { person { id } } }";

    private final Graph graph;
    private final Revisions revisions;
    private final Workplace workplace;

    VersionsIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.revisions = revisions;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void begin() {
        workplace.person("ann", Workplace.TOP, "jurist");
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

    /// What people edit.
    enum Edited {
        NEED,
        CLOSED_NEED,
        NEED_SAVED_OR_CLOSED,
        ROLES,
        END_OF_A_SHARING,
        BEGINNING_OF_A_SHARING,
        SHARING_THAT_NEVER_BEGINS,
        LEGAL_BASIS,
        FIRST_LEGAL_BASIS,
        OWN_SKILL,
        NEW_OWN_SKILL,
        VISIBILITY,
        NAME_OF_A_SKILL,
        PROPOSAL_OF_A_SKILL,
        CHANGE_TAKEN_BACK,
        AGENCY
    }

    /// @param account   who edits
    /// @param operation of the i-th at once
    /// @param input     of the i-th, from what was read before
    /// @param state     what it is like, in a word
    /// @param expected  what it is like when the i-th has won
    /// @param events    how many events there are
    private record Edit(
            String account,
            IntFunction<String> operation,
            IntFunction<Map<String, ?>> input,
            Supplier<String> state,
            IntFunction<String> expected,
            Supplier<Integer> events) {}

    @ParameterizedTest
    @EnumSource
    void ofThoseWhoReadTheSameOneWinsAndTheOthersAreTold(Edited edited) throws Exception {
        var edit = edit(edited);
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
        var need = need();
        var version = version(need);
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
        var need = need();
        var version = version(need);
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
        var before = edit(edited);
        workplace.ask(
                before.account(),
                before.operation().apply(0),
                Map.of("input", before.input().apply(0)));
        var edit = edit(edited);
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
        var edit = edit(Edited.ROLES);
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
        var need = need();
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

    private Edit edit(Edited edited) {
        return switch (edited) {
            case NEED -> {
                var need = need();
                var version = version(need);
                yield new Edit(
                        "workplace-planner",
                        _ -> SAVE,
                        i -> save(need, version, 10 + i),
                        () -> text(
                                "MATCH (n:Need {id: $id}) RETURN n.status + ' ' + n.share",
                                GlobalId.parse("Need", need)),
                        i -> "open " + (10 + i),
                        () -> needEvents(need));
            }
            case CLOSED_NEED -> {
                var need = need();
                var version = version(need);
                yield new Edit(
                        "workplace-planner",
                        _ -> CLOSE,
                        _ -> Map.of("id", need, "version", version),
                        () -> text("MATCH (n:Need {id: $id}) RETURN n.status", GlobalId.parse("Need", need)),
                        _ -> "closed",
                        () -> needEvents(need));
            }
            case NEED_SAVED_OR_CLOSED -> {
                var need = need();
                var version = version(need);
                yield new Edit(
                        "workplace-planner",
                        i -> i % 2 == 0 ? SAVE : CLOSE,
                        i -> i % 2 == 0 ? save(need, version, 10 + i) : Map.of("id", need, "version", version),
                        () -> text("MATCH (n:Need {id: $id}) RETURN n.status", GlobalId.parse("Need", need)),
                        i -> i % 2 == 0 ? "open" : "closed",
                        () -> needEvents(need));
            }
            case ROLES -> {
                var version = workplace
                        .ask(
                                Workplace.id("chief"),
                                "{ accounts(search: \"workplace-ann\") { edges { node { version } } } }",
                                Map.of())
                        .at("/accounts/edges/0/node/version")
                        .asString();
                yield new Edit(
                        Workplace.id("chief"),
                        _ -> "mutation ($input: ChangeAccessInput!) { changeAccess(input: $input) { account { id } } }",
                        i -> Map.of(
                                "account",
                                GlobalId.encode("Account", Workplace.id("ann")),
                                "roles",
                                List.of(i % 2 == 0 ? "HR_PLANNER" : "PROCUREMENT"),
                                "agencies",
                                List.of(AGENCY),
                                "why",
                                "x",
                                "version",
                                version),
                        () -> text("MATCH (a:Account {id: $id}) RETURN a.roles[-1]", Workplace.id("ann")),
                        i -> i % 2 == 0 ? "hr-planner" : "procurement",
                        () -> number(
                                "MATCH (g:Grant)-[:TO]->(:Account {id: $id}) RETURN count(g)", Workplace.id("ann")));
            }
            case END_OF_A_SHARING ->
                sharing(i -> setEnd("2026-12-%02d".formatted(i + 1), gives()), i -> "2026-12-%02d".formatted(i + 1));
            case SHARING_THAT_NEVER_BEGINS -> {
                graph.run(
                        "MATCH (:Agency {id: $agency})-[s:SHARES_WITH]->() SET s.from = date('2027-01-01')",
                        Map.of("agency", Workplace.AGENCY));
                yield sharing(
                        _ -> Map.of(
                                "setEnd",
                                Map.of(
                                        "agency",
                                        AGENCY,
                                        "with",
                                        FAR,
                                        "purpose",
                                        "LOAN",
                                        "from",
                                        "2027-01-01",
                                        "to",
                                        "2026-12-31",
                                        "version",
                                        gives())),
                        _ -> "none");
            }
            case BEGINNING_OF_A_SHARING -> {
                graph.run(
                        "MATCH (:Agency {id: $agency})-[s:SHARES_WITH]->() DELETE s",
                        Map.of("agency", Workplace.AGENCY));
                yield sharing(
                        i -> Map.of(
                                "begin",
                                Map.of(
                                        "agency",
                                        AGENCY,
                                        "with",
                                        FAR,
                                        "purpose",
                                        "LOAN",
                                        "from",
                                        "2026-12-01",
                                        "to",
                                        "2027-01-%02d".formatted(i + 1))),
                        i -> "2027-01-%02d".formatted(i + 1));
            }
            case FIRST_LEGAL_BASIS -> legalBasis(null);
            case LEGAL_BASIS -> {
                workplace.ask(Workplace.id("chief"), STATE, Map.of("input", basis("0 §", null)));
                yield legalBasis(workplace
                        .ask(
                                Workplace.id("chief"),
                                "query ($id: ID!) { sharing(agency: $id) { bases { version } } }",
                                Map.of("id", AGENCY))
                        .at("/sharing/bases/0/version")
                        .asString());
            }
            case OWN_SKILL -> {
                var version = workplace.version("ann", Workplace.RPA);
                yield ownSkill(Workplace.RPA, version);
            }
            case NEW_OWN_SKILL -> ownSkill(Workplace.PROCUREMENT, null);
            case VISIBILITY -> {
                var version = workplace
                        .ask(Workplace.id("ann"), "{ viewer { visibility { version } } }", Map.of())
                        .at("/viewer/visibility/0/version")
                        .asString();
                yield new Edit(
                        Workplace.id("ann"),
                        _ ->
                                "mutation ($input: ChooseVisibilityInput!) { chooseVisibility(input: $input) { viewer { demo } } }",
                        i -> Map.of(
                                "choices",
                                List.of(Map.of(
                                        "purpose",
                                        "LOAN",
                                        "visibility",
                                        "VISIBLE",
                                        "until",
                                        "2027-01-%02d".formatted(i + 1),
                                        "version",
                                        version))),
                        () -> text(
                                "MATCH (:Person {id: $id})-[:CHOSE]->(c {purpose: 'loan'}) RETURN toString(c.until)",
                                Workplace.id("ann")),
                        i -> "2027-01-%02d".formatted(i + 1),
                        ofNone());
            }
            case NAME_OF_A_SKILL -> {
                var version = workplace
                        .ask(
                                "workplace-everywhere",
                                "query ($uri: String!) { skill(uri: $uri) { version } }",
                                Map.of("uri", SKILL))
                        .at("/skill/version")
                        .asString();
                yield new Edit(
                        "workplace-everywhere",
                        _ -> CHANGE_SKILLS,
                        i -> Map.of(
                                "why",
                                "x",
                                "change",
                                Map.of(
                                        "rename",
                                        Map.of(
                                                "skill",
                                                GlobalId.encode("Skill", SKILL),
                                                "labelSv",
                                                "Versionskunskap " + i,
                                                "version",
                                                version))),
                        () -> text("MATCH (s:Skill {id: $id}) RETURN s.labelSv", SKILL),
                        i -> "Versionskunskap " + i,
                        this::skillChanges);
            }
            case PROPOSAL_OF_A_SKILL -> {
                var proposal = workplace
                        .ask(
                                Workplace.id("ann"),
                                "mutation ($input: SkillChangeInput!) { proposeSkillChange(input: $input) { proposal { id } } }",
                                Map.of("input", synonym()))
                        .at("/proposeSkillChange/proposal/id")
                        .asString();
                yield new Edit(
                        "workplace-everywhere",
                        i -> i % 2 == 0
                                ? "mutation ($input: AcceptSkillProposalInput!) { acceptSkillProposal(input: $input) { proposal { id } } }"
                                : "mutation ($input: DeclineSkillProposalInput!) { declineSkillProposal(input: $input) { proposal { id } } }",
                        _ -> Map.of("id", proposal, "why", "x"),
                        () -> text("MATCH (p:SkillProposal {by: $id}) RETURN p.status", Workplace.id("ann")),
                        i -> i % 2 == 0 ? "accepted" : "declined",
                        () -> number(
                                "MATCH (p:SkillProposal {by: $id}) WHERE p.answered IS NOT NULL RETURN count(p)",
                                Workplace.id("ann")));
            }
            case CHANGE_TAKEN_BACK -> {
                var change = workplace
                        .ask("workplace-everywhere", CHANGE_SKILLS, Map.of("input", synonym()))
                        .at("/changeSkills/change/id")
                        .asString();
                yield new Edit(
                        "workplace-everywhere",
                        _ ->
                                "mutation ($input: UndoSkillChangeInput!) { undoSkillChange(input: $input) { change { id } } }",
                        _ -> Map.of("id", change, "why", "x"),
                        () -> text("MATCH (s:Skill {id: $id}) RETURN coalesce(head(s.synonymsSv), 'none')", SKILL),
                        _ -> "none",
                        this::skillChanges);
            }
            case AGENCY ->
                new Edit(
                        "workplace-everywhere",
                        _ -> "mutation ($input: ChangeAgencyInput!) { changeAgency(input: $input) { event { id } } }",
                        i -> Map.of(
                                "change",
                                Map.of("rename", Map.of("agency", FAR, "nameSv", "Fjärran " + i)),
                                "eventsSeen",
                                0),
                        () -> text("MATCH (a:Agency {id: $id}) RETURN a.nameSv", "workplace-far"),
                        i -> "Fjärran " + i,
                        () -> number(
                                "MATCH (e:AgencyEvent)-[:OF]->(:Agency {id: $id}) RETURN count(e)", "workplace-far"));
        };
    }

    private static final String STATE =
            "mutation ($input: StateLegalBasisInput!) { stateLegalBasis(input: $input) { legalBasis { id } } }";
    private static final String CHANGE_SKILLS =
            "mutation ($input: SkillChangeInput!) { changeSkills(input: $input) { change { id } } }";

    private static Map<String, ?> synonym() {
        return Map.of(
                "why",
                "x",
                "change",
                Map.of(
                        "addSynonym",
                        Map.of("skill", GlobalId.encode("Skill", SKILL), "language", "SV", "label", "Versionsord")));
    }

    private int skillChanges() {
        return number("MATCH (c:SkillChange)-[:CHANGED]->(:Skill {id: $id}) RETURN count(c)", SKILL);
    }

    private Edit ownSkill(String skill, @Nullable String version) {
        return new Edit(
                Workplace.id("ann"),
                _ -> DESCRIBE,
                i -> said(skill, 1 + i % 2, "2026-%02d".formatted(i + 1), version),
                () -> text(
                        "MATCH (:Person {id: $id})-[h:HOLDS]->(s:Skill) WHERE s.id ENDS WITH '%s' RETURN h.lastUsed"
                                .formatted(skill.substring(skill.lastIndexOf(':') + 1)),
                        Workplace.id("ann")),
                i -> "2026-%02d".formatted(i + 1),
                ofNone());
    }

    /// Of what leaves no event: always as many more as are wanted.
    private static Supplier<Integer> ofNone() {
        var asked = new int[1];
        return () -> asked[0]++;
    }

    private Edit sharing(Function<Integer, Map<String, ?>> change, IntFunction<String> expected) {
        return new Edit(
                Workplace.id("chief"),
                _ -> "mutation ($input: ChangeSharingInput!) { changeSharing(input: $input) { record { id } } }",
                i -> Map.of("change", change.apply(i), "why", "x"),
                () -> graph
                        .list(
                                "MATCH (:Agency {id: $id})-[s:SHARES_WITH]->() RETURN toString(s.to) AS to",
                                Map.of("id", Workplace.AGENCY),
                                row -> row.get("to").asString())
                        .stream()
                        .findFirst()
                        .orElse("none"),
                expected,
                () -> number("MATCH (c:SharingChange)-[:OF]->(:Agency {id: $id}) RETURN count(c)", Workplace.AGENCY));
    }

    private Edit legalBasis(@Nullable String version) {
        return new Edit(
                Workplace.id("chief"),
                _ -> STATE,
                i -> basis(i + 1 + " §", version),
                () -> text("""
                        MATCH (b:LegalBasis)-[:OF]->(:Agency {id: $id}) WHERE b.reference <> '0 §' RETURN b.reference
                        """, Workplace.AGENCY),
                i -> i + 1 + " §",
                () -> number("MATCH (b:LegalBasis)-[:OF]->(:Agency {id: $id}) RETURN count(b)", Workplace.AGENCY));
    }

    private static Map<String, ?> basis(String reference, @Nullable String version) {
        var basis = new HashMap<String, @Nullable Object>(Map.of(
                "agency", AGENCY,
                "ground", "PUBLIC_TASK",
                "reference", reference,
                "decidedBy", "generaldirektören",
                "decided", "2026-11-01"));
        basis.put("version", version);
        return basis;
    }

    private static Map<String, ?> setEnd(String to, String version) {
        return Map.of(
                "setEnd",
                Map.of(
                        "agency", AGENCY,
                        "with", FAR,
                        "purpose", "LOAN",
                        "from", "2026-01-01",
                        "to", to,
                        "version", version));
    }

    private String gives() {
        return workplace
                .ask(
                        Workplace.id("chief"),
                        "query ($id: ID!) { sharing(agency: $id) { gives { version } } }",
                        Map.of("id", AGENCY))
                .at("/sharing/gives/0/version")
                .asString();
    }

    private static Map<String, ?> said(String skill, int level, @Nullable String lastUsed, @Nullable String version) {
        var said = new HashMap<String, @Nullable Object>(Map.of("skill", skill, "level", level));
        said.put("lastUsed", lastUsed);
        said.put("version", version);
        return Map.of("skills", List.of(said));
    }

    private String need() {
        return workplace
                .ask("workplace-planner", SAVE, Map.of("input", Map.of("need", asked(50))))
                .at("/saveNeed/need/id")
                .asString();
    }

    private String version(String need) {
        return workplace
                .ask("workplace-planner", "query ($id: ID!) { need(id: $id) { version } }", Map.of("id", need))
                .at("/need/version")
                .asString();
    }

    private int needEvents(String need) {
        return number("MATCH (:Need {id: $id})-[:HAS]->(e:NeedEvent) RETURN count(e)", GlobalId.parse("Need", need));
    }

    private static Map<String, ?> save(String need, String version, int share) {
        return Map.of("id", need, "version", version, "need", asked(share));
    }

    private static Map<String, ?> asked(int share) {
        return Map.of(
                "agency",
                AGENCY,
                "title",
                "Robotar",
                "skills",
                List.of(Map.of("skill", Workplace.RPA, "level", 2)),
                "share",
                share,
                "from",
                "2027-01",
                "to",
                "2027-03");
    }

    private String text(String cypher, String id) {
        return graph.get(cypher, Map.of("id", id), row -> row.get(0).asString());
    }

    private int number(String cypher, String id) {
        return graph.get(cypher, Map.of("id", id), row -> row.get(0).asInt());
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
