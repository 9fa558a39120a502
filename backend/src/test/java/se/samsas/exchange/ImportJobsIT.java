package se.samsas.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.exchange.ImportsOverApi.ADMIN;
import static se.samsas.exchange.ImportsOverApi.AGENCY;
import static se.samsas.exchange.ImportsOverApi.EMPLOYEE;
import static se.samsas.exchange.ImportsOverApi.LIST;
import static se.samsas.exchange.ImportsOverApi.OTHER_ADMIN;
import static se.samsas.exchange.ImportsOverApi.PLANNER;
import static se.samsas.exchange.ImportsOverApi.code;
import static se.samsas.exchange.ImportsOverApi.file;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.Browser;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;

/// Imports over the API, by those who may and those who may not.
@IntegrationTest
class ImportJobsIT {

    /// To those who import elsewhere there is no such import; the others may not import.
    private static final List<String> CLOSED = List.of("NOT_FOUND", "NOT_ALLOWED");

    private static final List<String> OTHERS = List.of(OTHER_ADMIN, PLANNER, EMPLOYEE, "nobody-known");

    private final Graph graph;
    private final ImportJobs jobs;
    private final Viewers viewers;
    private final int port;
    private final ImportsOverApi api;

    ImportJobsIT(Graph graph, Tokens tokens, ImportJobs jobs, Viewers viewers, @LocalServerPort int port) {
        this.graph = graph;
        this.jobs = jobs;
        this.viewers = viewers;
        this.port = port;
        this.api = new ImportsOverApi(graph, tokens, port);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aListIsTriedAndThenBroughtIn() {
        var id = api.prepared();
        assertThat(api.put(ADMIN, id, "Personal.csv", LIST).body()).contains("Personal.csv");
        var tried = api.run("rehearseImport", id);
        assertThat(tried.path("state").asString()).isEqualTo("RECEIVING");
        assertThat(tried.path("rehearsed").asBoolean()).isTrue();
        assertThat(tried.path("counts").get(1).path("created").asInt()).isEqualTo(1);
        assertThat(api.people()).isZero();

        var done = api.run("startImport", id);
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("rehearsed").asBoolean()).isFalse();
        assertThat(api.people()).isEqualTo(1);
        assertThat(api.ask(ADMIN, "{ import(id: \"%s\") { files filesKept list { file } } }".formatted(id))
                        .at("/data/import")
                        .toString())
                .isEqualTo("{\"files\":[\"Personal.csv\"],\"filesKept\":false,\"list\":null}");
        assertThat(code(api.mutate(ADMIN, "startImport", id))).isEqualTo("CONFLICT");
        assertThat(api.inbox(ADMIN)).contains("{\"kind\":\"IMPORT_ENDED\",\"import\":{\"state\":\"DONE\"}}");
        assertThat(api.inbox(OTHER_ADMIN)).doesNotContain("IMPORT_ENDED");
        graph.run("MATCH (a:Account {id: $id}) SET a.roles = []", Map.of("id", ADMIN));
        assertThat(jobs.list(viewers.get(ADMIN), List.of(GlobalId.parse("Import", id))))
                .as("who may not import any more reads nothing of it")
                .isEmpty();
    }

    @Test
    void onlyItsAdministratorsKnowOfAnImport() {
        var id = api.prepared();
        api.put(ADMIN, id, "Personal.csv", LIST);
        api.run("startImport", id);
        for (var account : OTHERS) {
            assertThat(code(api.ask(account, "{ import(id: \"%s\") { id } }".formatted(id))))
                    .as(account)
                    .isIn(CLOSED);
            assertThat(api.ask(account, "{ node(id: \"%s\") { id } }".formatted(id))
                            .at("/data/node")
                            .isObject())
                    .as(account)
                    .isFalse();
            var list = api.ask(account, "{ imports { totalCount edges { node { id } } } }")
                    .path("data")
                    .path("imports");
            assertThat(list.path("totalCount").asInt(0)).as(account).isZero();
            assertThat(list.path("edges").isEmpty()).as(account).isTrue();
            for (var mutation : List.of("rehearseImport", "startImport", "cancelImport", "takeBackImport")) {
                assertThat(code(api.mutate(account, mutation, id)))
                        .as("%s by %s", mutation, account)
                        .isIn(CLOSED);
            }
            assertThat(api.put(account, id, "staff.csv", LIST).statusCode()).isEqualTo(404);
            assertThat(api.browser()
                            .delete(file(id, "staff.csv"), api.as(account))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(api.browser().get(badRows(id), api.as(account)).statusCode())
                    .isEqualTo(404);
        }
        assertThat(api.browser().get(badRows(id), api.as(ADMIN)).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyItsAdministratorsPrepareAnImport() {
        for (var account : OTHERS) {
            assertThat(code(api.prepare(account, "STAFF", AGENCY))).as(account).isEqualTo("NOT_ALLOWED");
        }
        assertThat(code(api.ask(ADMIN, "mutation { prepareImport(input: {kind: ESCO}) { job { id } } }")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(code(api.ask(ADMIN, "mutation { prepareImport(input: {kind: DATA}) { job { id } } }")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(code(api.ask("admin-3", "mutation { prepareImport(input: {kind: STAFF}) { job { id } } }")))
                .isEqualTo("INVALID");
        assertThat(code(api.prepare("admin-3", "STAFF", "no-such-agency"))).isEqualTo("NOT_FOUND");
    }

    @Test
    void whoIsNotSignedInOrComesFromElsewhereSendsNothing() {
        var id = api.prepared();
        assertThat(api.browser()
                        .put(file(id, "staff.csv"), LIST.getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(401);
        assertThat(api.browser().get(badRows(id)).statusCode()).isEqualTo(401);
        try (var session = new Browser("http://localhost:" + port)) {
            session.signIn("admin-3");
            var content = LIST.getBytes(UTF_8);
            assertThat(session.put(file(id, "staff.csv"), content).statusCode()).isEqualTo(403);
            assertThat(session.put(file(id, "staff.csv"), content, session.csrfHeaders())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void badRowsComeByPageAndCanBeMendedAndSentAgain() {
        var id = api.prepared();
        api.put(ADMIN, id, "Personal.csv", LIST);
        api.run("startImport", id);
        var first = complaints(id, "first: 2");
        assertThat(first.path("totalCount").asInt()).isEqualTo(3);
        assertThat(first.path("edges").size()).isEqualTo(2);
        var after = first.path("pageInfo").path("endCursor").asString();
        var second = complaints(id, "first: 2, after: \"%s\"".formatted(after));
        assertThat(second.path("edges").size()).isEqualTo(1);
        assertThat(second.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();

        var bad = api.browser().get(badRows(id), api.as(ADMIN)).body();
        assertThat(bad).startsWith("\uFEFFAnställningsnummer;Namn;Titel;Andel;Rad (Samsas);Fel (Samsas)");
        assertThat(bad)
                .as("what a spreadsheet would run, the line and all that is wrong")
                .contains("4;'=1+1 Ek;Testare;x;5;\"Andel: ”x” är ingen andel");
        var mended = bad.replace("2;Ensam, ;", "2;Ensam Ström;")
                .replace("Jurist;200", "Jurist;80")
                .replace("4;'=1+1 Ek;Testare;x", "4;Cia Gran;Testare;100");

        var again = api.prepared();
        api.put(ADMIN, again, "mended.csv", mended);
        var done = api.run("startImport", again);
        assertThat(done.path("filesWithBadRows").isEmpty()).as(done.toString()).isTrue();
        assertThat(api.people()).isEqualTo(4);
    }

    @Test
    void aListIsShownAsItIsReadAndWhatItsColumnsHoldIsRemembered() {
        var content = "Rapport\nNr;Namn;Skyddsnivå;Lön\n1;Åsa Ek;ja;1\n2;Bo Al;;2\n";
        var id = api.prepared();
        api.put(ADMIN, id, "PERSONAL%20%26%20chefer,%202026.CSV", content);
        var list = list(ADMIN, id);
        assertThat(list.path("readAs").asString())
                .isEqualTo("Läst som UTF-8, semikolon mellan cellerna; rubrikerna står på rad 2.");
        assertThat(uses(list)).containsExactly("Nr=NOT_READ", "Namn=NAME", "Skyddsnivå=ASKED", "Lön=NOT_READ");
        assertThat(list.at("/sample/listed").isEmpty()).isTrue();
        assertThat(api.run("rehearseImport", id).path("failure").asString()).contains("”Skyddsnivå”");

        for (var account : OTHERS) {
            assertThat(code(choose(account, id))).as(account).isIn(CLOSED);
            assertThat(api.ask(account, LIST_OF.formatted(id))
                            .at("/data/import/list")
                            .isObject())
                    .as(account)
                    .isFalse();
        }
        assertThat(code(choose(ADMIN, id))).isEmpty();
        var chosen = list(ADMIN, id);
        assertThat(uses(chosen))
                .containsExactly("Nr=EMPLOYEE_NUMBER", "Namn=NAME", "Skyddsnivå=PROTECTED", "Lön=NOT_READ");
        assertThat(chosen.at("/sample/listed/0/said").toString())
                .contains("Åsa Ek", "true")
                .doesNotContain("Lön");

        var next = api.prepared();
        api.put(ADMIN, next, "december.csv", content);
        assertThat(uses(list(ADMIN, next))).isEqualTo(uses(chosen));
        assertThat(api.run("startImport", next).path("state").asString()).isEqualTo("DONE");
        assertThat(api.people()).isEqualTo(2);
    }

    private static final String LIST_OF = """
            { import(id: "%s") { list { readAs columns { heading column use } sample { listed { line said { column text } } faults { line reason } } } } }
            """;

    private JsonNode list(String account, String id) {
        var answer = api.ask(account, LIST_OF.formatted(id));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/import/list");
    }

    private static List<String> uses(JsonNode list) {
        return list.path("columns")
                .valueStream()
                .map(column -> column.path("heading").asString() + "="
                        + (column.path("use").asString().equals("READ")
                                ? column.path("column").asString()
                                : column.path("use").asString()))
                .toList();
    }

    private JsonNode choose(String account, String id) {
        return api.ask(account, """
                mutation { chooseImportColumns(input: {id: "%s", columns: [
                  {heading: "Nr", column: EMPLOYEE_NUMBER}, {heading: "Skyddsnivå", column: PROTECTED}]}) { job { id } } }
                """.formatted(id));
    }

    @Test
    void manyFaultsOfAKindAreOne() {
        var list = new StringBuilder("Anställningsnummer;Namn;Från\n0;A Exempel;2026-01-31\n");
        for (int i = 1; i <= 300; i++) {
            list.append("%d;B Exempel;31/1 202%d\n".formatted(i, i % 10));
        }
        var id = api.prepared();
        api.put(ADMIN, id, "Personal.csv", list.toString());
        api.run("rehearseImport", id);
        var faults = api.ask(ADMIN, """
                        { import(id: "%s") { faults { heading reason fate count examples { line value } } } }""".formatted(id)).at("/data/import/faults");
        assertThat(faults.size()).as(faults.toString()).isOne();
        assertThat(faults.get(0).path("count").asInt()).isEqualTo(300);
        assertThat(faults.get(0).path("examples").toString())
                .isEqualTo(
                        "[{\"line\":3,\"value\":\"31/1 2021\"},{\"line\":4,\"value\":\"31/1 2022\"},{\"line\":5,\"value\":\"31/1 2023\"}]");
    }

    @Test
    void trialsAndImportsAreEntriesOfTheTrail() {
        var id = api.prepared();
        api.put(ADMIN, id, "staff.csv", LIST);
        api.ask(
                ADMIN,
                "mutation { chooseImportColumns(input: {id: \"%s\", columns: [{heading: \"Andel\"}]}) { job { id } } }"
                        .formatted(id));
        api.run("rehearseImport", id);
        api.run("startImport", id);
        for (var kind : List.of("LIST_COLUMNS", "TRIAL", "IMPORT")) {
            var entries = api.ask(ADMIN, """
                    { auditEntries(kind: %s, first: 1) { edges { node { kind by { handle } agency { id } subject } } } }
                    """.formatted(kind)).at("/data/auditEntries/edges");
            assertThat(entries.size()).as(kind).isOne();
            var entry = entries.get(0).path("node");
            assertThat(entry.at("/by/handle").asString()).isEqualTo(ADMIN);
            assertThat(entry.at("/agency/id").asString()).isEqualTo(GlobalId.encode("Agency", AGENCY));
            assertThat(entry.path("subject").isNull()).isTrue();
        }
    }

    private JsonNode complaints(String id, String page) {
        return api.ask(ADMIN, """
                        { import(id: "%s") { complaints(%s) {
                            totalCount pageInfo { hasNextPage endCursor } edges { node { line column heading reason fate } }
                        } } }""".formatted(id, page))
                .path("data")
                .path("import")
                .path("complaints");
    }

    private static String badRows(String id) {
        return "/imports/%s/bad-rows/Personal.csv".formatted(id);
    }
}
