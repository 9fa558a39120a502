package se.samsas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.Workplace;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.audit.AuditTrail;
import se.samsas.audit.Verifying;
import se.samsas.document.Block;
import se.samsas.exchange.Exports;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.person.erased.ErasedIds;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person is shown of what is held on them, and that it is gone when they say so.
@IntegrationTest
class RightsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ANN = Workplace.id("ann");
    private static final String BOSS = Workplace.id("boss");
    private static final String PLANNER = "workplace-planner";

    private static final String LOOKS = """
            query ($first: Int!, $after: String) { viewer { looks(first: $first, after: $after) {
              totalCount
              pageInfo { hasNextPage endCursor }
              edges { node {
                id kind roles agencies { name { text } }
                search { title asOf rank matchCount fit purpose share
                  skills { skill { id } level }
                  counted { held { id } level evidence relation part met }
                  lacked { kind } } } } } } }
            """;

    private static final String ERASE = "mutation ($name: String!) { eraseMe(input: {name: $name}) { erased } }";

    private static final String MATCH = """
            mutation ($input: MatchNeedInput!) { matchNeed(input: $input) { answer { matches(first: 5) {
              totalCount edges { node { rank } } } } } }
            """;
    private final Graph graph;
    private final AuditTrail trail;
    private final Exports exports;
    private final Tokens tokens;
    private final Workplace workplace;
    private final Browser browser;

    @TempDir
    private Path folder;

    RightsIT(
            Graph graph,
            Revisions revisions,
            Viewers viewers,
            Tokens tokens,
            AuditTrail trail,
            Exports exports,
            @LocalServerPort int port) {
        this.graph = graph;
        this.trail = trail;
        this.exports = exports;
        this.tokens = tokens;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
        this.browser = new Browser("http://localhost:" + port);
    }

    @BeforeEach
    void employ() {
        workplace.manager("boss", Workplace.TOP);
        workplace.zaxine();
    }

    @AfterEach
    void close() {
        Verifying.entries(trail);
        graph.run("MATCH (s:Search {account: $planner}) DETACH DELETE s", Map.of("planner", PLANNER));
        browser.close();
        workplace.close();
    }

    @Test
    void aPersonSeesWhichSearchesGaveThemAndWhoLooked() {
        search();
        workplace.ask(BOSS, "query ($id: ID!) { person(id: $id) { name } }", person(ANN));

        var looks = looks(ANN, 20, null);
        assertThat(looks.path("totalCount").asInt()).isEqualTo(2);
        var view = looks.at("/edges/0/node");
        assertThat(view.path("kind").asString()).isEqualTo("VIEW");
        assertThat(view.at("/roles/0").asString()).isEqualTo("MANAGER");
        assertThat(view.at("/agencies/0/name/text").asString()).isEqualTo("Arbetsplatsen");
        assertThat(view.path("search").isNull()).isTrue();
        var search = looks.at("/edges/1/node");
        assertThat(search.path("kind").asString()).isEqualTo("MATCH");
        assertThat(search.at("/roles/0").asString()).isEqualTo("HR_PLANNER");
        assertThat(search.at("/search/rank").asInt()).isEqualTo(1);
        assertThat(search.at("/search/matchCount").asInt()).isEqualTo(1);
        assertThat(search.at("/search/asOf").asString()).isEqualTo("2026-11-21");
        assertThat(search.at("/search/title").isNull()).isTrue();
        assertThat(search.at("/search/skills/0/skill/id").asString())
                .isEqualTo(GlobalId.encode("Skill", Workplace.RPA));
        assertThat(search.at("/search/counted/0").toString())
                .isEqualTo("""
                        {"held":{"id":"%s"},"level":4,"evidence":"SELF","relation":"SAME","part":100,"met":true}\
                        """.formatted(GlobalId.encode("Skill", Workplace.RPA)));
    }

    /// Whoever is on a later page of an answer sees the search that the first page was of.
    @Test
    void laterPagesAreOfTheSameSearch() {
        workplace.person("bea", Workplace.BELOW, "utvecklare");
        workplace.findable("bea", 3, "2021-10", 2);
        var first = workplace
                .ask(PLANNER, """
                        mutation ($input: MatchNeedInput!) { matchNeed(input: $input) { answer {
                          id matches(first: 1) { pageInfo { endCursor } } } } }
                        """, Map.of("input", Map.of("need", asked())))
                .at("/matchNeed/answer");
        assertThat(looks(ANN, 20, null).path("totalCount").asInt()).isEqualTo(1);
        assertThat(looks(Workplace.id("bea"), 20, null).path("totalCount").asInt())
                .isZero();
        workplace.ask(
                PLANNER,
                """
                mutation ($search: ID!, $after: String!) { continueSearch(input: {search: $search}) { answer {
                  matches(first: 1, after: $after) { edges { node { rank } } } } } }
                """,
                Map.of(
                        "search",
                        first.path("id").asString(),
                        "after",
                        first.at("/matches/pageInfo/endCursor").asString()));
        var look = looks(Workplace.id("bea"), 20, null);
        assertThat(look.path("totalCount").asInt()).isEqualTo(1);
        assertThat(look.at("/edges/0/node/search/rank").asInt()).isEqualTo(2);
        assertThat(look.at("/edges/0/node/id")).isEqualTo(looks(ANN, 20, null).at("/edges/0/node/id"));
    }

    /// What somebody says of themselves later does not change why they were given then.
    @Test
    void whyStaysAsItWas() {
        search();
        workplace.ask(
                ANN,
                """
                mutation ($skill: ID!, $version: String!) {
                  describeMySkills(input: {skills: [{skill: $skill, level: 1, version: $version}]}) { person { id } }
                }
                """,
                Map.of("skill", Workplace.RPA, "version", String.valueOf(workplace.version("ann", Workplace.RPA))));
        assertThat(looks(ANN, 1, null)
                        .at("/edges/0/node/search/counted/0/level")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void theListIsReadInPages() {
        search();
        search();
        workplace.ask(BOSS, "query ($id: ID!) { person(id: $id) { name } }", person(ANN));
        var first = looks(ANN, 2, null);
        assertThat(first.path("edges").size()).isEqualTo(2);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        var second = looks(ANN, 2, first.at("/pageInfo/endCursor").asString());
        assertThat(second.path("edges").size()).isEqualTo(1);
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(workplace
                        .answer(ANN, LOOKS, Map.of("first", 2, "after", "x' OR 1=1"))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID");
    }

    @Test
    void everythingIsGivenInOneFileAndNobodyElseIsNamedInIt() {
        // Other tests have left entries about one of the same id: the trail forgets nothing.
        var began = trail.state().last();
        search();
        workplace.ask(BOSS, """
                mutation ($person: ID!, $skill: ID!) {
                  proposeSkills(input: {groups: [{people: [$person], skills: [{skill: $skill, level: 2}]}], note: "Kolla"}) { proposed }
                }
                """, Map.of("person", GlobalId.encode("Person", ANN), "skill", Workplace.PROCUREMENT));
        workplace.ask(BOSS, "query ($id: ID!) { person(id: $id) { name } }", person(ANN));
        var before = Verifying.entries(trail);
        var answer = browser.get("/me/data.json", "Authorization", tokens.header(ANN));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"samsas-my-data.json\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var held = JSON.readTree(answer.body());
        assertThat(held.at("/person/0/familyName").asString()).isEqualTo("Qvistlund");
        assertThat(held.at("/employments/0/title").asString()).isEqualTo("kvistlundsjurist");
        assertThat(held.at("/skills/0/skill").asString()).isEqualTo(Workplace.RPA);
        assertThat(held.at("/visibility/0/choice").asString()).isEqualTo("visible");
        assertThat(held.at("/proposals/0/note").asString()).isEqualTo("Kolla");
        assertThat(held.at("/accounts/0/account").asString()).isEqualTo(ANN);
        assertThat(held.at("/searches/0/rank").asInt()).isEqualTo(1);
        assertThat(held.at("/searches/0/counted/0/level").asInt()).isEqualTo(4);
        assertThat(held.at("/views/0/roles/0").asString()).isEqualTo("manager");
        assertThat(held.path("recordedAboutMe")
                        .valueStream()
                        .filter(entry -> entry.path("number").asLong() > began)
                        .map(entry -> entry.path("kind").asString()))
                .containsExactly("view", "extract");
        assertThat(answer.body()).doesNotContain(BOSS, PLANNER, "Boss");
        assertThat(Verifying.entries(trail)).isEqualTo(before + 1);
    }

    @Test
    void theSameIsGivenToBeReadAndEachPartOfItIsInWords() {
        search();
        var before = Verifying.entries(trail);
        var answer = browser.get("/me/data.pdf?language=EN", "Authorization", tokens.header(ANN));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"samsas-my-data.pdf\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).startsWith("%PDF-1.");
        assertThat(Verifying.entries(trail)).isEqualTo(before + 1);

        var json = browser.get("/me/data.json", "Authorization", tokens.header(ANN))
                .body();
        var extract = JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        var paper = MyDataPaper.of(extract, Language.SV, List.of());
        assertThat(paper.blocks())
                .filteredOn(Block.Heading.class::isInstance)
                .hasSize(extract.size() - 1)
                .doesNotContainAnyElementsOf(
                        extract.keySet().stream().map(Block.Heading::new).toList());
        assertThat(paper.blocks().stream()
                        .flatMap(block ->
                                block instanceof Block.Rows(var columns, var _) ? columns.stream() : Stream.of()))
                .contains("Efternamn", "Placering")
                .allMatch(column -> Character.isUpperCase(column.charAt(0)));
        assertThat(paper.markdown()).contains("Qvistlund", "kvistlundsjurist").doesNotContain(BOSS, PLANNER);

        assertThat(browser.get("/me/data.pdf?language=XX", "Authorization", tokens.header(ANN))
                        .statusCode())
                .isEqualTo(400);
        for (var account : List.of(PLANNER, "nobody-at-all")) {
            assertThat(browser.get("/me/data.pdf", "Authorization", tokens.header(account))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(browser.get("/me/data.pdf").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyElseIsGivenIt() {
        search();
        assertThat(looks(BOSS, 20, null).path("totalCount").asInt()).isZero();
        assertThat(looks(BOSS, 20, null).path("edges").size()).isZero();
        assertThat(browser.get("/me/data.json", "Authorization", tokens.header(BOSS))
                        .body())
                .doesNotContain("Qvistlund", ANN);
        for (var account : List.of(PLANNER, "nobody-at-all")) {
            var answer = browser.get("/me/data.json", "Authorization", tokens.header(account));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Qvistlund", ANN);
        }
        assertThat(browser.get("/me/data.json").statusCode()).isEqualTo(401);
        for (var operation : List.of("{ viewer { looks { totalCount } } }", "{ viewer { erasure { name } } }")) {
            assertThat(workplace
                            .answer(PLANNER, operation, Map.of())
                            .at("/errors/0/extensions/code")
                            .asString())
                    .isEqualTo("NOT_ALLOWED");
        }
        assertThat(workplace
                        .answer(PLANNER, ERASE, Map.of("name", "Zaxine Qvistlund"))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_ALLOWED");
        assertThat(workplace
                        .answer(BOSS, ERASE, Map.of("name", "Zaxine Qvistlund"))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INVALID");
        assertThat(traces()).isNotEmpty();
    }

    @Test
    void whoeverErasesThemselvesLeavesAnIdAndNothingElse() throws IOException {
        search();
        workplace.ask(BOSS, "query ($id: ID!) { person(id: $id) { name } }", person(ANN));
        var preview =
                workplace.ask(ANN, "{ viewer { erasure { name goes { what count } stays { what } } } }", Map.of());
        assertThat(preview.at("/viewer/erasure/name").asString()).isEqualTo("Zaxine Qvistlund");
        assertThat(preview.at("/viewer/erasure/goes")
                        .valueStream()
                        .map(one -> one.path("what").asString() + " "
                                + one.path("count").asInt()))
                .containsExactly(
                        "PROFILE 1",
                        "EMPLOYMENTS 1",
                        "SKILLS 1",
                        "VISIBILITY 1",
                        "SEARCHES 1",
                        "VIEWS 1",
                        "ACCOUNTS 1");
        assertThat(workplace
                        .answer(ANN, ERASE, Map.of("name", "Zaxine"))
                        .at("/errors/0/extensions/field")
                        .asString())
                .isEqualTo("input.name");
        assertThat(traces()).isNotEmpty();

        var trailId = graph.<String>get(
                "MATCH (p:Person {id: $ann}) RETURN p.trail AS trail",
                Map.of("ann", ANN),
                row -> row.get("trail").asString());
        assertThat(workplace
                        .ask(ANN, ERASE, Map.of("name", " zaxine qvistlund "))
                        .at("/eraseMe/erased")
                        .asString())
                .isEqualTo("2026-11-21");

        var left = left(ANN);
        assertThat(graph.<Map<String, Object>>get(
                        "MATCH (p:Person {id: $left}) RETURN keys(p) AS keys, COUNT { (p)--() } AS links",
                        Map.of("left", left),
                        org.neo4j.driver.Record::asMap))
                .satisfies(found -> assertThat((List<?>) found.get("keys"))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsExactlyInAnyOrder("accounts", "erased", "id", "revision", "salt"))
                .extractingByKey("links")
                .isEqualTo(0L);
        assertThat(traces()).isEmpty();
        exports.data(folder.resolve("export"), false);
        try (var files = Files.list(folder.resolve("export"))) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                assertThat(text).as(file.toString()).doesNotContain("Zaxine", "Qvistlund", "kvistlund", ANN);
            }
        }
        assertThat(Files.readString(folder.resolve("export/erased-people.csv"))).contains(left + ",2026-11-21,");
        workplace.awaitFound(0);
        assertThat(workplace
                        .answer(ANN, LOOKS, Map.of("first", 1))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_ALLOWED");
        assertThat(graph.<String>get(
                        "MATCH (e:AuditEntry {about: $ann}) RETURN e.kind AS kind ORDER BY e.number DESC LIMIT 1",
                        Map.of("ann", trailId),
                        row -> row.get("kind").asString()))
                .isEqualTo("erasure");
    }

    /// The id of what is left of somebody who was erased.
    private String left(String person) {
        return graph
                .list(
                        "MATCH (p:Person) WHERE p.salt IS NOT NULL RETURN p.salt AS salt",
                        Map.of(),
                        row -> row.get("salt").asString())
                .stream()
                .map(salt -> ErasedIds.of(person, salt))
                .findFirst()
                .orElseThrow();
    }

    /// What was given stands in the account, and gives nothing.
    @Test
    void rolesForAnAgencyEndWithThePerson() {
        graph.run("""
                MATCH (a:Account {id: $boss}), (g:Agency {id: $agency})
                SET a.roles = a.roles + ['hr-planner']
                CREATE (a)-[:ACTS_FOR]->(g)
                """, Map.of("boss", BOSS, "agency", Workplace.AGENCY));
        workplace.ask(BOSS, ERASE, Map.of("name", "Boss Prov"));
        var viewer = workplace.viewer("boss");
        assertThat(viewer.person()).isNull();
        assertThat(viewer.roles()).isEmpty();
        assertThat(viewer.actsFor()).isEmpty();
    }

    private void search() {
        workplace.ask(PLANNER, MATCH, Map.of("input", Map.of("need", asked())));
    }

    private static Map<String, ?> asked() {
        return Map.of(
                "agency",
                GlobalId.encode("Agency", Workplace.AGENCY),
                "purpose",
                "INTERNAL",
                "skills",
                List.of(Map.of("skill", Workplace.RPA, "level", 3)),
                "share",
                10,
                "from",
                "2027-01",
                "to",
                "2027-01");
    }

    private JsonNode looks(String account, int first, @Nullable String after) {
        var variables = after == null ? Map.of("first", first) : Map.of("first", first, "after", after);
        return workplace.ask(account, LOOKS, variables).at("/viewer/looks");
    }

    private static Map<String, String> person(String id) {
        return Map.of("id", GlobalId.encode("Person", id));
    }

    /// The nodes and relationships in which the person's name or title stands.
    private List<String> traces() {
        return graph.list("""
                CALL () {
                  MATCH (n) RETURN n AS one
                  UNION ALL
                  MATCH ()-[r:EMPLOYED|GAVE|HOLDS]->() RETURN r AS one
                }
                WITH one WHERE one IS NOT NULL
                WITH [key IN keys(one) WHERE valueType(one[key]) STARTS WITH 'STRING' | one[key]]
                  + reduce(all = [], key IN [k IN keys(one) WHERE valueType(one[k]) STARTS WITH 'LIST<STRING'] |
                    all + one[key]) AS texts
                UNWIND texts AS text
                WITH text WHERE text CONTAINS 'Qvistlund' OR text CONTAINS 'Zaxine' OR text CONTAINS 'kvistlund'
                RETURN text
                """, Map.of(), row -> row.get("text").asString());
    }
}
