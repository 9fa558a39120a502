package se.samsas.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
import se.samsas.audit.Act;
import se.samsas.audit.AuditKind;
import se.samsas.audit.AuditTrail;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;

/// What the trail tells of those whom an administrator does not answer for: nothing, whoever it is, and
/// whether there is anybody or not.
@IntegrationTest
class AuditReachIT {

    private static final String READ = """
            query ($kind: AuditKind, $of: ID, $first: Int!, $after: String) {
              auditEntries(kind: $kind, of: $of, first: $first, after: $after) {
                pageInfo { hasNextPage endCursor }
                edges { node { number at kind by { id handle name } party { id handle name } agency { id } subject } }
              }
            }
            """;
    private static final String FAR = "workplace-far";
    private static final String ADMIN = "workplace-admin";
    private static final String EVERYWHERE = "workplace-everywhere";
    private static final List<String> OUTSIDE =
            List.of("visible", "skills", "hidden", "farprotected", "protected", "erased", "farerased", "missing");
    private static final List<String> UNKNOWN = List.of("farprotected", "protected", "erased", "farerased", "missing");

    private final Graph graph;
    private final AuditTrail trail;
    private final Workplace workplace;

    AuditReachIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            AuditTrail trail,
            @LocalServerPort int port) {
        this.graph = graph;
        this.trail = trail;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    /// Each did and suffered the same, at the own agency and elsewhere.
    @BeforeEach
    void record() {
        graph.run("""
                MATCH (g:Agency {id: $agency})
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: $admin, roles: ['admin']})-[:ACTS_FOR]->(g)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: $everywhere, roles: ['admin'], everywhere: true})
                CREATE (far:Agency {id: $far, kind: 'state', nameSv: 'Fjärran', region: '01', invented: true})
                CREATE (far)<-[:OF]-(:Unit {id: 'workplace-far-unit', nameSv: 'Långt bort', region: '01'})-[:PART_OF]->(far)
                CREATE (far)-[:SHARES_WITH {purpose: 'loan'}]->(g)
                CREATE (:Account {trail: randomUUID(), unansweredUntil: date('2099-12-31'), id: 'workplace-far-planner', roles: ['hr-planner']})-[:ACTS_FOR]->(far)
                """, Map.of("agency", Workplace.AGENCY, "far", FAR, "admin", ADMIN, "everywhere", EVERYWHERE));
        workplace.person("own", Workplace.TOP, "jurist");
        workplace.person("protected", Workplace.TOP, "jurist");
        workplace.person("erased", Workplace.TOP, "jurist");
        Stream.of("visible", "skills", "hidden", "farprotected", "farerased")
                .forEach(name -> workplace.person(name, "workplace-far-unit", "jurist"));
        choose("visible", "visible");
        choose("skills", "skills-only");
        workplace.protect("protected");
        workplace.protect("farprotected");
        for (var name : everybody()) {
            var id = Workplace.id(name);
            for (var by : List.of("workplace-planner", "workplace-far-planner")) {
                trail.append(new Act(AuditKind.VIEW, by, id, ""));
                trail.append(new Act(AuditKind.OVERRIDE, by, id, ""));
                trail.append(new Act(AuditKind.GRANT, by, id, ""));
                var search = "workplace-search-%s-%s".formatted(name, by);
                graph.run(
                        """
                        MATCH (p:Person {id: $person}), (g:Agency {id: $agency})
                        CREATE (g)<-[:BY]-(:Search {id: $search})-[:GAVE {as: 'match', rank: 1}]->(p)
                        """,
                        Map.of(
                                "person",
                                id,
                                "search",
                                search,
                                "agency",
                                by.equals("workplace-planner") ? Workplace.AGENCY : FAR));
                trail.append(new Act(AuditKind.FOUND, by, search, ""));
                trail.append(new Act(AuditKind.CONTEST, id, search, ""));
            }
            trail.append(new Act(AuditKind.EXTRACT, id, id, ""));
            trail.append(new Act(AuditKind.REFUSAL, id, "Query.imports", ""));
        }
        for (var name : List.of("erased", "farerased")) {
            var named = "%s Prov".formatted(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
            workplace.ask(
                    Workplace.id(name),
                    "mutation ($n: String!) { eraseMe(input: {name: $n}) { erased } }",
                    Map.of("n", named));
        }
    }

    private static Stream<String> names() {
        return Stream.concat(Stream.of("own"), OUTSIDE.stream().filter(name -> !name.equals("missing")));
    }

    private static List<String> everybody() {
        return names().toList();
    }

    private void choose(String name, String visibility) {
        graph.run("""
                MATCH (p:Person {id: $id})
                CREATE (p)-[:CHOSE]->(:Choice {key: p.id + '|loan', purpose: 'loan', visibility: $visibility})
                """, Map.of("id", Workplace.id(name), "visibility", visibility));
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void ofWhoeverIsOutsideAnAgencysAdministratorIsAnsweredAlike() {
        answersAlike(ADMIN, OUTSIDE);
    }

    @Test
    void ofWhoeverIsProtectedErasedOrMissingTheInstallationsAdministratorIsAnsweredAlike() {
        answersAlike(EVERYWHERE, UNKNOWN);
    }

    @Test
    void ofTheOwnThereIsSomethingToBeRead() {
        for (var admin : List.of(ADMIN, EVERYWHERE)) {
            assertThat(answer(admin, AuditKind.VIEW, "Person", "own", null))
                    .contains(GlobalId.encode("Person", Workplace.id("own")));
            assertThat(answer(admin, AuditKind.GRANT, "Account", "own", null))
                    .contains(GlobalId.encode("Account", Workplace.id("own")));
        }
        for (var kind : List.of(AuditKind.FOUND, AuditKind.CONTEST)) {
            assertThat(answer(ADMIN, kind, "Person", "own", null)).contains("workplace-search-own-workplace-planner");
        }
        assertThat(answer(ADMIN, AuditKind.CONTEST, null, null, null))
                .contains(GlobalId.encode("Account", Workplace.id("own")));
    }

    /// However the trail is asked, whoever is outside is in no answer, and neither is what was done for others.
    @Test
    void noEntryNamesWhoeverIsOutside() {
        var kinds = new ArrayList<@Nullable AuditKind>(List.of(AuditKind.values()));
        kinds.add(null);
        for (var kind : kinds) {
            var agency = answer(ADMIN, kind, null, null, null);
            var all = answer(EVERYWHERE, kind, null, null, null);
            for (var name : OUTSIDE) {
                var id = Workplace.id(name);
                assertThat(agency)
                        .as("%s for the agency", kind)
                        .doesNotContain(quoted(id), GlobalId.encode("Person", id));
                assertThat(agency).doesNotContain(GlobalId.encode("Account", id));
            }
            assertThat(agency).doesNotContain("workplace-far", GlobalId.encode("Agency", FAR));
            for (var name : UNKNOWN) {
                var id = Workplace.id(name);
                assertThat(all)
                        .as("%s for the installation", kind)
                        .doesNotContain(quoted(id), GlobalId.encode("Person", id), GlobalId.encode("Account", id));
            }
        }
    }

    /// Who shows an agency no more than skills stays unknown to whoever searches for it and administers it.
    @Test
    void noEntrySaysWhoACandidateIs() {
        for (var admin : List.of(ADMIN, EVERYWHERE)) {
            for (var kind : List.of(AuditKind.OVERRIDE, AuditKind.FOUND, AuditKind.CONTEST)) {
                assertThat(answer(admin, kind, null, null, null))
                        .as("%s for %s", kind, admin)
                        .doesNotContain(
                                GlobalId.encode("Person", Workplace.id("skills")),
                                GlobalId.encode("Account", Workplace.id("skills")));
                for (var type : List.of("Person", "Account")) {
                    assertThat(answer(admin, kind, type, "skills", null))
                            .as("%s of %s for %s", kind, type, admin)
                            .contains("\"edges\":[]");
                }
            }
            assertThat(answer(admin, null, "Account", "skills", null)).doesNotContain("workplace-search-skills");
        }
    }

    private void answersAlike(String admin, List<String> names) {
        var kinds = new ArrayList<@Nullable AuditKind>(List.of(AuditKind.values()));
        kinds.add(null);
        answer(admin, null, null, null, null); // so that each has an earlier one
        for (var type : List.of("Person", "Account")) {
            for (var kind : kinds) {
                Map<String, String> answers = new LinkedHashMap<>();
                Map<String, String> recorded = new LinkedHashMap<>();
                for (var name : names) {
                    answers.put(name, answer(admin, kind, type, name, null));
                    recorded.put(name, unnumbered(answer(admin, AuditKind.READ, null, null, 1)));
                }
                assertThat(answers.values())
                        .as("%s of %s: %s", kind, type, answers)
                        .containsOnly(answers.get("missing"));
                assertThat(recorded.values())
                        .as("what the trail then says of asking for %s of %s", kind, type)
                        .containsOnly(recorded.get("missing"));
            }
        }
    }

    private String answer(
            String account,
            @Nullable AuditKind kind,
            @Nullable String type,
            @Nullable String name,
            @Nullable Integer first) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("kind", kind);
        variables.put("of", type == null ? null : GlobalId.encode(type, Workplace.id(String.valueOf(name))));
        variables.put("first", first == null ? 50 : first);
        var answer = workplace.answer(account, READ, variables);
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.toString();
    }

    private static String quoted(String id) {
        return "\"%s\"".formatted(id);
    }

    private static String unnumbered(String answer) {
        return answer.replaceAll("\"number\":\\d+", "")
                .replaceAll("\"at\":\"[^\"]*\"", "")
                .replaceAll("\"endCursor\":\"[^\"]*\"", "");
    }
}
