package se.samsas.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samsas.Workplace;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;

/// What people edit, at the workplace of the tests, and how each of it is edited by many at once.
final class EditedThings {

    private static final String AGENCY = GlobalId.encode("Agency", Workplace.AGENCY);
    private static final String FAR = GlobalId.encode("Agency", "workplace-far");
    static final String SKILL = "urn:samsas:skill:workplace-versions";
    /// Others than that of the workplace.
    private static final List<String> COUNTIES = List.of("03", "04", "05", "06", "07", "08", "09", "10");

    static final String SAVE = "mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id version } } }";
    static final String CLOSE = "mutation ($input: CloseNeedInput!) { closeNeed(input: $input) { need { id } } }";
    static final String DESCRIBE =
            "mutation ($input: DescribeMySkillsInput!) { describeMySkills(input: $input) { person { id } } }";
    private static final String STATE =
            "mutation ($input: StateLegalBasisInput!) { stateLegalBasis(input: $input) { legalBasis { id } } }";
    private static final String CHANGE_SKILLS =
            "mutation ($input: SkillChangeInput!) { changeSkills(input: $input) { change { id } } }";

    private final Workplace workplace;
    private final Graph graph;

    EditedThings(Workplace workplace, Graph graph) {
        this.workplace = workplace;
        this.graph = graph;
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
        SELF_DESCRIPTION,
        MONTHS,
        NAME_OF_A_SKILL,
        PROPOSAL_OF_A_SKILL,
        CHANGE_TAKEN_BACK,
        STAFF_RECORD,
        AGENCY
    }

    /// @param account   who edits
    /// @param operation of the i-th at once
    /// @param input     of the i-th, from what was read before
    /// @param state     what it is like, in a word
    /// @param expected  what it is like when the i-th has won
    /// @param events    how many events there are
    record Edit(
            String account,
            IntFunction<String> operation,
            IntFunction<Map<String, ?>> input,
            Supplier<String> state,
            IntFunction<String> expected,
            Supplier<Integer> events) {}

    /// Makes what is edited, and says how it is edited from there.
    Edit edit(Edited edited) {
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
                sharing(
                        i -> setEnd("2026-01-01", "2026-12-%02d".formatted(i + 1), gives()),
                        i -> "2026-12-%02d".formatted(i + 1));
            case SHARING_THAT_NEVER_BEGINS -> {
                graph.run(
                        "MATCH (:Agency {id: $agency})-[s:SHARES_WITH]->() SET s.from = date('2027-01-01')",
                        Map.of("agency", Workplace.AGENCY));
                yield sharing(_ -> setEnd("2027-01-01", "2026-12-31", gives()), _ -> "none");
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
            case SELF_DESCRIPTION -> {
                var version = workplace
                        .ask(Workplace.id("ann"), "{ viewer { selfDescription { version } } }", Map.of())
                        .at("/viewer/selfDescription/version")
                        .asString();
                yield new Edit(
                        Workplace.id("ann"),
                        _ -> "mutation ($input: DescribeMeInput!) { describeMe(input: $input) { viewer { demo } } }",
                        i -> Map.of("places", List.of(COUNTIES.get(i)), "version", version),
                        () -> text("MATCH (p:Person {id: $id}) RETURN p.places[0]", Workplace.id("ann")),
                        COUNTIES::get,
                        ofNone());
            }
            case MONTHS -> {
                var person = GlobalId.encode("Person", Workplace.id("ann"));
                var version = workplace
                        .ask(
                                Workplace.id("boss"),
                                "query ($id: ID!) { monthsOf(person: $id, from: \"2026-12\", to: \"2027-11\") { version } }",
                                Map.of("id", person))
                        .at("/monthsOf/version")
                        .asString();
                yield new Edit(
                        Workplace.id("boss"),
                        _ -> "mutation ($input: DecideMonthsInput!) { decideMonths(input: $input) { person { id } } }",
                        i -> Map.of(
                                "person",
                                person,
                                "months",
                                List.of(Map.of("month", "2027-01", "lendable", 10 + i)),
                                "version",
                                version),
                        () -> text(
                                "MATCH (:Person {id: $id})-[:HAS]->(c:Capacity) RETURN toString(c.lendable)",
                                Workplace.id("ann")),
                        i -> String.valueOf(10 + i),
                        () -> number(
                                "MATCH (p:Person {id: $id}) RETURN COUNT { (p)-[:HAD]->(:CapacityChange) }",
                                Workplace.id("ann")));
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
            case STAFF_RECORD -> {
                var version = workplace
                        .ask(
                                Workplace.id("chief"),
                                "query ($id: ID!) { staffRecord(person: $id) { version } }",
                                Map.of("id", GlobalId.encode("Person", Workplace.id("ann"))))
                        .at("/staffRecord/version")
                        .asString();
                yield new Edit(
                        Workplace.id("chief"),
                        _ ->
                                "mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { staffRecord { id } } }",
                        i -> corrected("Prov " + i, version),
                        () -> text("MATCH (p:Person {id: $id}) RETURN p.familyName", Workplace.id("ann")),
                        i -> "Prov " + i,
                        () -> number(
                                "MATCH (c:Correction)-[:OF]->(:Person {id: $id}) RETURN count(c)",
                                Workplace.id("ann")));
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

    private static Map<String, ?> corrected(String familyName, String version) {
        return Map.of(
                "person",
                GlobalId.encode("Person", Workplace.id("ann")),
                "version",
                version,
                "givenName",
                "Ann",
                "familyName",
                familyName,
                "employments",
                List.of(Map.of(
                        "unit",
                        GlobalId.encode("Unit", Workplace.TOP),
                        "from",
                        "2020-01-01",
                        "share",
                        100,
                        "title",
                        "jurist")),
                "why",
                "x");
    }

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

    private Edit sharing(IntFunction<Map<String, ?>> change, IntFunction<String> expected) {
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

    private static Map<String, ?> setEnd(String from, String to, String version) {
        return Map.of(
                "setEnd",
                Map.of(
                        "agency", AGENCY,
                        "with", FAR,
                        "purpose", "LOAN",
                        "from", from,
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

    static Map<String, ?> said(String skill, int level, @Nullable String lastUsed, @Nullable String version) {
        var said = new HashMap<String, @Nullable Object>(Map.of("skill", skill, "level", level));
        said.put("lastUsed", lastUsed);
        said.put("version", version);
        return Map.of("skills", List.of(said));
    }

    String need() {
        return workplace
                .ask("workplace-planner", SAVE, Map.of("input", Map.of("need", Workplace.asked(50))))
                .at("/saveNeed/need/id")
                .asString();
    }

    String version(String need) {
        return workplace
                .ask("workplace-planner", "query ($id: ID!) { need(id: $id) { version } }", Map.of("id", need))
                .at("/need/version")
                .asString();
    }

    private int needEvents(String need) {
        return number("MATCH (:Need {id: $id})-[:HAS]->(e:NeedEvent) RETURN count(e)", GlobalId.parse("Need", need));
    }

    static Map<String, ?> save(String need, String version, int share) {
        return Map.of("id", need, "version", version, "need", Workplace.asked(share));
    }

    private String text(String cypher, String id) {
        return graph.get(cypher, Map.of("id", id), row -> row.get(0).asString());
    }

    private int number(String cypher, String id) {
        return graph.get(cypher, Map.of("id", id), row -> row.get(0).asInt());
    }
}
