package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.exchange.ImportsOverApi.ADMIN;
import static se.samsas.exchange.ImportsOverApi.AGENCY;
import static se.samsas.exchange.ImportsOverApi.EMPLOYEE;
import static se.samsas.exchange.ImportsOverApi.OTHER_ADMIN;
import static se.samsas.exchange.ImportsOverApi.OTHER_AGENCY;
import static se.samsas.exchange.ImportsOverApi.PLANNER;
import static se.samsas.exchange.ImportsOverApi.code;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;

/// Over the API: what a list got wrong of one person is corrected or removed by hand.
@IntegrationTest
class CorrectionsIT {

    private static final String LIST = """
            Anställningsnummer;Namn;Enhet;Titel;Från;Konto
            1;Åsa Ek;It;Utvecklare;2026-01-01;import-it-asa
            2;Bo Al;It;Jurist;2026-01-01;
            3;Cia Dal;Hr;Handläggare;2026-01-01;
            """;
    private static final String ACCOUNT = "import-it-asa";
    private static final String RECORD = """
            id employeeNumber givenName familyName mayRename version
            employments { unit { id } from to share title }
            corrections { by why what(language: SV) }
            """;

    private final Graph graph;
    private final Clock clock;
    private final ImportsOverApi api;

    CorrectionsIT(Graph graph, Tokens tokens, Clock clock, @LocalServerPort int port) {
        this.graph = graph;
        this.clock = clock;
        this.api = new ImportsOverApi(graph, tokens, port);
    }

    @BeforeEach
    void bringIn() {
        var id = api.prepared();
        api.put(ADMIN, id, "Personal.csv", LIST);
        assertThat(api.run("startImport", id).path("state").asString()).isEqualTo("DONE");
    }

    @AfterEach
    void close() {
        graph.run("MATCH (v:View {account: $admin}) DETACH DELETE v", Map.of("admin", ADMIN));
        graph.run("MATCH (c:Choice {key: $id}) DETACH DELETE c", Map.of("id", AGENCY + ".2"));
        graph.run(
                "MATCH (n:Notice)-[:TELLS]->(p:Person) WHERE p.id STARTS WITH $start DETACH DELETE n",
                Map.of("start", AGENCY + "."));
        graph.run("MATCH (a:Account {id: $id}) DETACH DELETE a", Map.of("id", ACCOUNT));
        // What is left of those who were removed: nobody of the demo data is.
        graph.run("MATCH (p:Person) WHERE p.id STARTS WITH 'erased-' DETACH DELETE p", Map.of());
        api.close();
    }

    @Test
    void nameAndFirstDayAreCorrectedAndThePersonReadsWhy() {
        var before = shown(ADMIN, "1");
        assertThat(before.path("employeeNumber").asString()).isEqualTo("1");
        assertThat(before.path("mayRename").asBoolean()).isTrue();
        var entries = entries();
        var employment = employment("2025-06-01", null, 80, "Utvecklare");
        var answer = correct(ADMIN, "1", version(before), "Åsa", "Ekh", List.of(employment));
        assertThat(code(answer)).as(answer.toString()).isEmpty();
        var after = answer.at("/data/correctPerson/staffRecord");
        assertThat(after.path("familyName").asString()).isEqualTo("Ekh");
        assertThat(after.at("/employments").size()).isEqualTo(1);
        assertThat(after.at("/employments/0/from").asString()).isEqualTo("2025-06-01");
        assertThat(after.at("/employments/0/share").asInt()).isEqualTo(80);
        assertThat(after.at("/corrections/0/by").asString()).isEqualTo(ADMIN);
        assertThat(after.at("/corrections/0/why").asString()).isEqualTo("Fel i listan.");
        assertThat(after.at("/corrections/0/what").values().stream().map(JsonNode::asString))
                .containsExactly(
                        "heter Åsa Ekh, inte Åsa Ek",
                        "första dagen i It är 2025-06-01, inte 2026-01-01",
                        "arbetar 80 % i It, inte 100 %");
        assertThat(entries()).isEqualTo(entries + 1);
        assertThat(count("""
                        MATCH (c:Correction)-[:OF]->(p:Person {id: $id}), (e:AuditEntry {kind: 'correction'})
                        WHERE e.number = c.entry AND e.about = p.trail
                        RETURN count(*) AS count
                        """, AGENCY + ".1")).isEqualTo(1);
        assertThat(api.ask(ACCOUNT, "{ viewer { news { edges { node { kind } } } } }")
                        .toString())
                .contains("RECORD_CORRECTED");
        assertThat(api.ask(ADMIN, "{ auditEntries(kind: CORRECTION, first: 1) { edges { node { party { name } } } } }")
                        .toString())
                .contains("Åsa Ekh");
    }

    @Test
    void whatIsSoAlreadyIsNoCorrection() {
        var entries = entries();
        var employment = employment("2026-01-01", null, 100, "Utvecklare");
        assertThat(code(correct(ADMIN, "1", "x", "Åsa", "Ek", List.of(employment))))
                .isEmpty();
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void whoReadWhatWasChangedSinceIsTold() {
        var version = version(shown(ADMIN, "1"));
        var employment = employment("2025-06-01", null, 100, "Utvecklare");
        assertThat(code(correct(ADMIN, "1", version, "Åsa", "Ek", List.of(employment))))
                .isEmpty();
        var late = correct(ADMIN, "1", version, "Åsa", "Eek", List.of(employment));
        assertThat(code(late)).isEqualTo("CONFLICT");
        assertThat(late.at("/errors/0/extensions/reason").asString()).isEqualTo("CHANGED");
    }

    @Test
    void whatCannotBeIsRefusedByItsField() {
        var version = version(shown(ADMIN, "1"));
        var good = employment("2026-01-01", null, 100, "Utvecklare");
        assertThat(field(correct(ADMIN, "1", version, "Åsa", "Ek", List.of()))).isEqualTo("input.employments");
        assertThat(field(correct(ADMIN, "1", version, "Åsa", " ", List.of(good))))
                .isEqualTo("input.familyName");
        assertThat(field(corrected(version, employment("1949-12-31", null, 100, "x"))))
                .isEqualTo("input.employments[0].from");
        assertThat(field(corrected(version, employment("2026-01-01", "2025-12-31", 100, "x"))))
                .isEqualTo("input.employments[0].to");
        assertThat(field(corrected(version, employment("2026-01-01", null, 101, "x"))))
                .isEqualTo("input.employments[0].share");
        assertThat(field(corrected(version, good.replace(GlobalId.encode("Unit", unit("It")), foreignUnit()))))
                .isEqualTo("input.employments[0].unit");
        assertThat(field(correct(ADMIN, "1", version, "Åsa", "Ek", List.of(good, good))))
                .isEqualTo("input.employments[1].from");
        assertThat(field(api.ask(ADMIN, mutation("1", version, "Åsa", "Ek", List.of(good), " "))))
                .isEqualTo("input.why");
    }

    @Test
    void whoHasLeftIsCorrectedToHaveLeft() {
        var version = version(shown(ADMIN, "1"));
        var yesterday = LocalDate.now(clock).minusDays(1);
        var ended = corrected(version, employment("2026-01-01", yesterday.toString(), 100, "Utvecklare"));
        assertThat(code(ended)).as(ended.toString()).isEmpty();
        assertThat(ended.at("/data/correctPerson/staffRecord").isNull()).isTrue();
        assertThat(code(ask(ADMIN, "1"))).isEqualTo("NOT_FOUND");
    }

    @Test
    void nobodyElseIsFound() {
        var version = version(shown(ADMIN, "1"));
        var good = List.of(employment("2026-01-01", null, 100, "Utvecklare"));
        var missing = answer(ADMIN, "9");
        assertThat(code(ask(OTHER_ADMIN, "1"))).isEqualTo("NOT_FOUND");
        assertThat(answer(OTHER_ADMIN, "1")).isEqualTo(missing);
        assertThat(code(correct(OTHER_ADMIN, "1", version, "Åsa", "Ekh", good))).isEqualTo("NOT_FOUND");
        assertThat(code(remove(OTHER_ADMIN, "1", "Åsa Ek"))).isEqualTo("NOT_FOUND");
        graph.run("MATCH (p:Person {id: $id}) SET p.protected = true", Map.of("id", AGENCY + ".1"));
        assertThat(answer(ADMIN, "1")).isEqualTo(missing);
        assertThat(code(correct(ADMIN, "1", version, "Åsa", "Ekh", good))).isEqualTo("NOT_FOUND");
        assertThat(code(remove(ADMIN, "1", "Åsa Ek"))).isEqualTo("NOT_FOUND");
        for (var account : List.of(PLANNER, EMPLOYEE, ACCOUNT)) {
            assertThat(code(ask(account, "2"))).as(account).isEqualTo("NOT_ALLOWED");
            assertThat(code(correct(account, "2", version, "Åsa", "Ekh", good)))
                    .as(account)
                    .isEqualTo("NOT_ALLOWED");
            assertThat(code(remove(account, "2", "Bo Al"))).as(account).isEqualTo("NOT_ALLOWED");
        }
    }

    @Test
    void theNameOfSomebodyWhomAnotherAgencyEmploysStays() {
        foreignUnit();
        graph.run("""
                MATCH (p:Person {id: $id}), (u:Unit {id: 'import-it-other-unit'})
                CREATE (p)-[:EMPLOYED {from: date('2026-01-01'), share: 20}]->(u)
                """, Map.of("id", AGENCY + ".1"));
        var now = shown(ADMIN, "1");
        assertThat(now.path("mayRename").asBoolean()).isFalse();
        assertThat(now.path("employments").size()).isEqualTo(1);
        var other = employment("2025-06-01", null, 80, "Utvecklare");
        assertThat(field(correct(ADMIN, "1", version(now), "Åsa", "Ekh", List.of(other))))
                .isEqualTo("input.familyName");
        assertThat(code(correct(ADMIN, "1", version(now), "Åsa", "Ek", List.of(other))))
                .isEmpty();
        assertThat(count("MATCH (:Person {id: $id})-[e:EMPLOYED]->() RETURN count(e) AS count", AGENCY + ".1"))
                .as("the other agency's is left")
                .isEqualTo(2);
        assertThat(code(remove(ADMIN, "1", "Åsa Ek"))).isEqualTo("CONFLICT");
    }

    @Test
    void whoIsRemovedIsGoneAndMayComeAgain() {
        var entries = entries();
        assertThat(field(remove(ADMIN, "1", "Bo Al"))).isEqualTo("input.name");
        var removed = remove(ADMIN, "1", "asa  ek");
        assertThat(removed.at("/data/removePerson/removed").asString())
                .as(removed.toString())
                .isEqualTo(LocalDate.now(clock).toString());
        assertThat(api.people()).isEqualTo(2);
        assertThat(entries()).isEqualTo(entries + 1);
        assertThat(count("""
                        MATCH (c:Correction {why: 'Fel i listan.'})-[:BY]->(:Agency {id: $id})
                        WHERE NOT EXISTS { (c)-[:OF]->() }
                        RETURN count(c) AS count
                        """, AGENCY)).isEqualTo(1);
        assertThat(count("MATCH (a:Account {id: $id}) RETURN count(a) AS count", ACCOUNT))
                .isZero();
        bringIn();
        assertThat(api.people()).isEqualTo(3);
    }

    @Test
    void whoWasLookedAtLeavesAnEmptyNode() {
        graph.run(
                "MATCH (p:Person {id: $id}) CREATE (p)<-[:OF]-(:View {entry: -125, account: $admin, at: datetime()})",
                Map.of("id", AGENCY + ".1", "admin", ADMIN));
        assertThat(code(remove(ADMIN, "1", "Åsa Ek"))).isEmpty();
        assertThat(api.people()).isEqualTo(2);
        bringIn();
        assertThat(api.people()).isEqualTo(3);
    }

    @Test
    void whoHasSaidSomethingIsNotRemoved() {
        graph.run(
                "MATCH (p:Person {id: $id}) CREATE (p)-[:CHOSE]->(:Choice {key: $id, purpose: 'loan', visibility: 'visible'})",
                Map.of("id", AGENCY + ".2"));
        var entries = entries();
        assertThat(code(remove(ADMIN, "2", "Bo Al"))).isEqualTo("CONFLICT");
        assertThat(api.people()).isEqualTo(3);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void whoHasSaidHowTheyWorkOrWasGivenRolesIsNotRemoved() {
        var self = Map.<String, Object>of("id", AGENCY + ".2");
        graph.run("MATCH (p:Person {id: $id}) SET p.saidSelf = ['languages']", self);
        assertThat(code(remove(ADMIN, "2", "Bo Al"))).isEqualTo("CONFLICT");
        graph.run("MATCH (p:Person {id: $id}) REMOVE p.saidSelf", self);
        graph.run("MATCH (a:Account {id: $id}) SET a.roles = ['hr-planner']", Map.of("id", ACCOUNT));
        assertThat(code(remove(ADMIN, "1", "Åsa Ek"))).isEqualTo("CONFLICT");
        assertThat(api.people()).isEqualTo(3);
    }

    @Test
    void whoIsInAUnitNoMoreManagesItNoMore() {
        graph.run("""
                MATCH (p:Person {id: $id})-[:EMPLOYED]->(u:Unit) CREATE (p)-[:MANAGES]->(u)
                """, Map.of("id", AGENCY + ".1"));
        var gone = employment("2026-01-01", LocalDate.now(clock).minusDays(1).toString(), 100, "Utvecklare");
        var answer = correct(ADMIN, "1", version(shown(ADMIN, "1")), "Åsa", "Ek", List.of(gone));
        assertThat(code(answer)).as(answer.toString()).isEmpty();
        assertThat(graph.list(
                        "MATCH (:Person {id: $id})-[m:MANAGES]->() RETURN m.to AS to",
                        Map.of("id", AGENCY + ".1"),
                        row -> row.get("to").asLocalDate()))
                .containsExactly(LocalDate.now(clock).minusDays(1));
        assertThat(graph.list(
                        "MATCH (:Person {id: $id})<-[:OF]-(c:Correction) RETURN c.whatSv AS what",
                        Map.of("id", AGENCY + ".1"),
                        row -> row.get("what").asList().toString()))
                .singleElement()
                .asString()
                .contains("är inte längre chef för It");
    }

    @Test
    void whoWasCorrectedMayBeRemoved() {
        var employment = employment("2025-06-01", null, 100, "Jurist");
        assertThat(code(correct(ADMIN, "2", version(shown(ADMIN, "2")), "Bo", "Al", List.of(employment))))
                .isEmpty();
        assertThat(code(remove(ADMIN, "2", "Bo Al"))).isEmpty();
        assertThat(api.people()).isEqualTo(2);
    }

    private JsonNode shown(String account, String number) {
        return ask(account, number).at("/data/staffRecord");
    }

    private JsonNode ask(String account, String number) {
        return api.ask(account, "{ staffRecord(person: \"%s\") { %s } }".formatted(person(number), RECORD));
    }

    /// The whole answer but for the id.
    private String answer(String account, String number) {
        return ask(account, number).toString().replace(AGENCY + "." + number, "{id}");
    }

    private static String version(JsonNode record) {
        return record.path("version").asString();
    }

    private JsonNode corrected(String version, String employment) {
        return correct(ADMIN, "1", version, "Åsa", "Ek", List.of(employment));
    }

    private JsonNode correct(
            String account,
            String number,
            String version,
            String givenName,
            String familyName,
            List<String> employments) {
        return api.ask(account, mutation(number, version, givenName, familyName, employments, "Fel i listan."));
    }

    private static String mutation(
            String number, String version, String givenName, String familyName, List<String> employments, String why) {
        return """
                mutation { correctPerson(input: {person: "%s", version: "%s", givenName: "%s", familyName: "%s",
                  employments: [%s], why: "%s"}) { staffRecord { %s } } }
                """.formatted(
                        person(number), version, givenName, familyName, String.join(", ", employments), why, RECORD);
    }

    private String employment(String from, @Nullable String to, int share, String title) {
        return "{unit: \"%s\", from: \"%s\", %s share: %d, title: \"%s\"}"
                .formatted(
                        GlobalId.encode("Unit", unit("It")),
                        from,
                        to == null ? "" : "to: \"%s\",".formatted(to),
                        share,
                        title);
    }

    private JsonNode remove(String account, String number, String name) {
        return api.ask(
                account,
                "mutation { removePerson(input: {person: \"%s\", name: \"%s\", why: \"Fel i listan.\"}) { removed } }"
                        .formatted(person(number), name));
    }

    private static String person(String number) {
        return GlobalId.encode("Person", AGENCY + "." + number);
    }

    private String unit(String name) {
        return graph.get(
                "MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit {nameSv: $name}) RETURN u.id AS id",
                Map.of("agency", AGENCY, "name", name),
                row -> row.get("id").asString());
    }

    /// A unit of the other agency, by its global id.
    private String foreignUnit() {
        graph.run("""
                MATCH (g:Agency {id: $agency})
                MERGE (u:Unit {id: 'import-it-other-unit'})
                  ON CREATE SET u.nameSv = 'Annan', u.region = '01'
                MERGE (u)-[:OF]->(g)
                MERGE (u)-[:PART_OF]->(g)
                """, Map.of("agency", OTHER_AGENCY));
        return GlobalId.encode("Unit", "import-it-other-unit");
    }

    private int entries() {
        return count("MATCH (e:AuditEntry {kind: 'correction'}) RETURN count(e) AS count", AGENCY);
    }

    /// @param id of what is counted, or of what it hangs on
    private int count(String cypher, String id) {
        return graph.get(cypher, Map.of("id", id), row -> row.get("count").asInt());
    }

    private static String field(JsonNode answer) {
        assertThat(code(answer)).as(answer.toString()).isEqualTo("INVALID");
        return answer.at("/errors/0/extensions/field").asString();
    }
}
