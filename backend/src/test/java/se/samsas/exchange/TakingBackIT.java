package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsas.exchange.ImportsOverApi.ADMIN;
import static se.samsas.exchange.ImportsOverApi.AGENCY;
import static se.samsas.exchange.ImportsOverApi.EMPLOYEE;
import static se.samsas.exchange.ImportsOverApi.OTHER_ADMIN;
import static se.samsas.exchange.ImportsOverApi.code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.MovableClock;
import se.samsas.Tokens;
import se.samsas.api.GlobalId;
import se.samsas.calendar.SwedishClock;
import se.samsas.graph.Graph;
import tools.jackson.databind.JsonNode;

/// Over the API: what a list comes to, by people; who is not in it; and taking it back.
@IntegrationTest
class TakingBackIT {

    private static final String LIST = """
            Anställningsnummer;Namn;Enhet;Titel
            1;Åsa Ek;It;Utvecklare
            2;Bo Al;It;Jurist
            3;Cia Dal;Hr;Handläggare
            """;

    private static final String PEOPLE = """
            people { kinds { kind count } unchanged staff } returnableUntil
            takenBackBy { id state } takesBack { id }
            imported(first: 50) { totalCount edges { node { handle employeeNumber name kind line what(language: SV) } } }
            """;

    private static final Map<String, String> STAFF = Map.of(
            "units.csv", "unit,agency,name_sv\n%1$s.it,%1$s,It\n".formatted(AGENCY),
            "people.csv", "person,given_name,family_name\n%1$s.1,Åsa,Ek\n%1$s.2,Bo,Al\n".formatted(AGENCY),
            "employments.csv",
                    "person,unit,from\n%1$s.1,%1$s.it,2020-01-01\n%1$s.2,%1$s.it,2020-01-01\n".formatted(AGENCY));

    private final Graph graph;
    private final MovableClock clock;
    private final ImportsOverApi api;

    TakingBackIT(Graph graph, Tokens tokens, MovableClock clock, @LocalServerPort int port) {
        this.graph = graph;
        this.clock = clock;
        this.api = new ImportsOverApi(graph, tokens, port);
    }

    @AfterEach
    void close() {
        clock.back();
        graph.run("""
                MATCH (p:Person) WHERE p.id STARTS WITH $start
                OPTIONAL MATCH (p)-[:HAD]->(change:CapacityChange)
                OPTIONAL MATCH (p)<-[:OF]-(proposal:MonthsProposal)
                DETACH DELETE change, proposal
                """, Map.of("start", AGENCY + "."));
        api.close();
    }

    @Test
    void aTrialIsToldByPeople() {
        imported(LIST);
        var today = LocalDate.now(clock);
        var tried = tried("""
                Anställningsnummer;Namn;Enhet;Titel;Chef
                1;Åsa Ek;Hr;Utvecklare;ja
                3;Cia Dahl;Hr;Chefsjurist;nej
                7;Örjan Å;Hr;Jurist;nej
                """);
        assertThat(tried.path("people").toString())
                .isEqualTo("{\"kinds\":[{\"kind\":\"NEW\",\"count\":1},{\"kind\":\"CHANGED\",\"count\":2},"
                        + "{\"kind\":\"MISSING\",\"count\":1}],\"unchanged\":0,\"staff\":3}");
        assertThat(people(tried))
                .containsExactly(
                        "1 Åsa Ek CHANGED 2 [byter enhet från It till Hr den %s, blir chef för Hr]".formatted(today),
                        "3 Cia Dal CHANGED 3 [heter Cia Dahl, inte Cia Dal, titeln i Hr är Chefsjurist, inte Handläggare]",
                        "7 Örjan Å NEW 4 [är anställd i Hr från och med %s, Jurist]".formatted(today),
                        "2 Bo Al MISSING null [är anställd i It från och med %s]".formatted(today));
    }

    @Test
    void anEmployeeNumberIsWholeWhateverStandsInIt() {
        var tried = tried("Anställningsnummer;Namn\nA.42.7;Åsa Ek\n");
        assertThat(tried.at("/imported/edges/0/node/employeeNumber").asString()).isEqualTo("A.42.7");
    }

    @Test
    void whoIsMissingLeavesOnlyWhereThatIsSaid() {
        imported(LIST);
        var without = "Anställningsnummer;Namn\n1;Åsa Ek\n";
        var last = LocalDate.now(clock).plusDays(3);
        imported(without);
        assertThat(ends()).isEmpty();

        var id = api.prepared();
        api.put(ADMIN, id, "Personal.csv", without);
        assertThat(code(start(ADMIN, id, last, ""))).as("nobody was named yet").isEqualTo("CONFLICT");
        api.run("rehearseImport", id);
        assertThat(code(start(ADMIN, id, last.plusYears(2), ""))).isEqualTo("INVALID");
        assertThat(code(start(ADMIN, id, last, AGENCY + ".1"))).isEqualTo("INVALID");
        assertThat(code(start(OTHER_ADMIN, id, last, ""))).isEqualTo("NOT_FOUND");
        assertThat(code(start(ADMIN, id, last, AGENCY + ".3"))).isEmpty();
        api.ended(id);
        assertThat(ends()).containsExactly("2 " + last);
        assertThat(people(shown(id)))
                .containsExactly(
                        "2 Bo Al LEAVING null [slutar i It: sista dagen är %s]".formatted(last),
                        "3 Cia Dal MISSING null [är anställd i Hr från och med %s]".formatted(LocalDate.now(clock)));
        assertThat(shown(id).path("people").path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void whereManyWouldLeaveItIsSaidTwice() {
        var many = new StringBuilder("Anställningsnummer;Namn\n");
        IntStream.rangeClosed(1, 20).forEach(i -> many.append(i).append(";Åsa Ek\n"));
        imported(many.toString());
        var id = api.prepared();
        api.put(ADMIN, id, "Personal.csv", "Anställningsnummer;Namn\n1;Åsa Ek\n");
        api.run("rehearseImport", id);
        var last = LocalDate.now(clock);
        var refused = start(ADMIN, id, last, "");
        assertThat(code(refused)).isEqualTo("CONFLICT");
        assertThat(refused.toString()).contains("19 of 20 employed would leave.");
        assertThat(code(api.ask(
                        ADMIN,
                        "mutation { startImport(input: {id: \"%s\", leavers: {last: \"%s\", sure: true}}) { job { id } } }"
                                .formatted(id, last))))
                .isEmpty();
        api.ended(id);
        assertThat(ends()).hasSize(19);
    }

    @Test
    void anImportIsTakenBackAsAWhole() {
        var first = imported(LIST);
        assertThat(first.path("returnableUntil").asString())
                .isEqualTo(LocalDate.now(SwedishClock.STOCKHOLM).plusDays(30).toString());
        assertThat(code(api.mutate(
                        OTHER_ADMIN, "takeBackImport", first.path("id").asString())))
                .isEqualTo("NOT_FOUND");
        var back = takeBack(first);
        assertThat(back.path("rehearsed").asBoolean()).isTrue();
        assertThat(people(back))
                .containsExactly(
                        "1 Åsa Ek GONE null [anställningen i It från och med %s tas bort]"
                                .formatted(LocalDate.now(clock)),
                        "2 Bo Al GONE null [anställningen i It från och med %s tas bort]"
                                .formatted(LocalDate.now(clock)),
                        "3 Cia Dal GONE null [anställningen i Hr från och med %s tas bort]"
                                .formatted(LocalDate.now(clock)));
        assertThat(api.people()).isEqualTo(3);
        api.run("startImport", back.path("id").asString());
        assertThat(api.people()).isZero();
        assertThat(units()).isZero();
        var shown = shown(first.path("id").asString());
        assertThat(shown.at("/takenBackBy/state").asString()).isEqualTo("DONE");
        assertThat(shown.path("returnableUntil").isNull()).isTrue();
        assertThat(code(api.mutate(ADMIN, "takeBackImport", first.path("id").asString())))
                .isEqualTo("CONFLICT");
    }

    @Test
    void whatWasSaidSinceStaysAndIsNamed() {
        var first = imported(LIST);
        graph.run(
                "MATCH (p:Person {id: $id}) CREATE (p)-[:CHOSE]->(:Choice {key: $id, purpose: 'loan', visibility: 'visible'})",
                Map.of("id", AGENCY + ".2"));
        var back = takeBack(first);
        assertThat(people(back))
                .contains(
                        "2 Bo Al LEFT null [något mer har sagts om personen, eller gjorts av den, efter inhämtningen]");
        api.run("startImport", back.path("id").asString());
        assertThat(api.people()).isEqualTo(1);
        assertThat(units()).as("the other is in it").isEqualTo(1);
        assertThat(shown(first.path("id").asString()).path("returnableUntil").isNull())
                .as("what is left may be taken back later")
                .isFalse();
        graph.run("MATCH (c:Choice {key: $id}) DETACH DELETE c", Map.of("id", AGENCY + ".2"));
    }

    @Test
    void whoseManagingALaterListEndedStaysThoughNoFirstDayWasSaid() {
        var first = imported("Anställningsnummer;Namn;Enhet;Chef\n1;Åsa Ek;It;ja\n2;Bo Al;It;nej\n");
        imported("Anställningsnummer;Namn;Enhet;Chef\n1;Åsa Ek;It;nej\n");
        assertThat(people(takeBack(first))).anyMatch(one -> one.startsWith("1 Åsa Ek LEFT null ["));
    }

    @Test
    void whoWasLookedAtLeavesAnEmptyNodeAndMayComeAgain() {
        var first = imported(LIST);
        graph.run(
                "MATCH (p:Person {id: $id}) CREATE (p)<-[:OF]-(:View {id: 'taking-back', at: datetime()})",
                Map.of("id", AGENCY + ".1"));
        var back = takeBack(first);
        api.run("startImport", back.path("id").asString());
        assertThat(api.people()).isZero();
        assertThat(graph.list(
                        "MATCH (v:View {id: 'taking-back'}) RETURN COUNT { (v)-[:OF]->(:Person) } AS of",
                        Map.of(),
                        row -> row.get("of").asInt()))
                .allMatch(of -> of <= 1);
        imported(LIST);
        assertThat(api.people()).isEqualTo(3);
        graph.run("MATCH (p:Person) WHERE p.erased IS NOT NULL DETACH DELETE p", Map.of());
    }

    @Test
    void ofAProtectedIdentityNothingIsTold() {
        imported(LIST);
        graph.run("MATCH (p:Person {id: $id}) SET p.protected = true", Map.of("id", AGENCY + ".2"));
        var tried = tried("Anställningsnummer;Namn;Enhet\n2;Bo Allt;Hr\n3;Cia Dal;Hr\n");
        assertThat(people(tried))
                .contains("2 null CHANGED 2 [något ändras; vad, visas inte för skyddade personuppgifter]");
        assertThat(tried.toString()).doesNotContain("Bo Al\"").doesNotContain("från It");
        assertThat(api.ask(
                                ADMIN,
                                "{ import(id: \"%s\") { changes { edges { node { key before after } } } } }"
                                        .formatted(tried.path("id").asString()))
                        .toString())
                .doesNotContain(AGENCY + ".2");
    }

    @Test
    void filesIntoAnAgencyWhereNothingWasAreTakenBack() {
        var first = brought(STAFF);
        assertThat(first.path("returnableUntil").asString())
                .isEqualTo(LocalDate.now(SwedishClock.STOCKHOLM).plusDays(30).toString());
        assertThat(api.people()).isEqualTo(2);
        assertThat(holdings()).containsExactly("1 self 3", "2 self 2");
        var back = takeBack(first);
        assertThat(people(back))
                .containsExactly(
                        "1 Åsa Ek GONE null [anställningen i It från och med 2020-01-01 tas bort, kompetensnivåer som tas bort: 1]",
                        "2 Bo Al GONE null [anställningen i It från och med 2020-01-01 tas bort, kompetensnivåer som tas bort: 1]");
        api.run("startImport", back.path("id").asString());
        assertThat(api.people()).isZero();
        assertThat(units()).isZero();
        assertThat(holdings()).isEmpty();
        assertThat(graph.list(
                        "MATCH (r:ImportedRow) WHERE r.import = $id RETURN r",
                        Map.of("id", first.path("id").asString()),
                        row -> row))
                .isEmpty();
    }

    @Test
    void aLevelThatWasChangedTwiceInADayIsAsItWas() {
        brought(STAFF);
        var before = holdings();
        var first = brought(assertion(1, 4));
        var second = brought(assertion(1, 5));
        var today = LocalDate.now(clock);
        assertThat(holdings())
                .containsExactly(
                        "1 self 5", "2 self 2", "held 1 1 3 2026-01-02 " + today, "held 1 2 4 2026-01-02 " + today);
        assertThat(people(takeBack(first)))
                .containsExactly("1 Åsa Ek LEFT null [”nivå” har ändrats efter inhämtningen]");
        api.run("startImport", takeBack(second).path("id").asString());
        assertThat(holdings()).containsExactly("1 self 4", "2 self 2", "held 1 1 3 2026-01-02 " + today);
        var back = takeBack(first);
        assertThat(people(back))
                .containsExactly(
                        "1 Åsa Ek CHANGED null [kompetensnivåer som blir som förut: 1, tidigare nivåer som tas bort: 1]");
        api.run("startImport", back.path("id").asString());
        assertThat(holdings()).isEqualTo(before);
    }

    @Test
    void whoHasSaidMoreStaysWhereTheImportMadeThemAndOtherwiseNot() {
        var first = brought(STAFF);
        var second = brought(assertion(1, 4));
        graph.run(
                "MATCH (p:Person {id: $id}), (s:Skill {id: $skill}) CREATE (p)-[:HOLDS {evidence: 'peer', level: 1}]->(s)",
                Map.of("id", AGENCY + ".1", "skill", skill()));
        var back = takeBack(second);
        assertThat(people(back)).singleElement().asString().startsWith("1 Åsa Ek CHANGED");
        api.run("startImport", back.path("id").asString());
        assertThat(holdings()).containsExactly("1 peer 1", "1 self 3", "2 self 2");
        assertThat(people(takeBack(first)))
                .filteredOn(line -> line.contains("LEFT"))
                .containsExactly(
                        "1 Åsa Ek LEFT null [något mer har sagts om personen, eller gjorts av den, efter inhämtningen]");
    }

    @Test
    void aMonthOfWhichSomethingWasReservedSinceStays() {
        brought(STAFF);
        var month = "person,month,lendable,absence\n%s.1,2027-01,%d,0\n%s.2,2027-01,%d,0\n";
        brought(Map.of("capacity.csv", month.formatted(AGENCY, 20, AGENCY, 20)));
        var first = brought(Map.of("capacity.csv", month.formatted(AGENCY, 80, AGENCY, 80)));
        brought(Map.of("capacity.csv", "person,month,reserved\n%s.1,2027-01,50\n".formatted(AGENCY)));
        var back = takeBack(first);
        assertThat(people(back))
                .containsExactlyInAnyOrder(
                        "1 Åsa Ek LEFT null [”reserverad” har ändrats efter inhämtningen]",
                        "2 Bo Al CHANGED null [kapacitetsmånader som blir som förut: 1]");
        api.run("startImport", back.path("id").asString());
        assertThat(graph.list(
                        """
                        MATCH (p:Person)-[:HAS]->(c:Capacity) WHERE p.id STARTS WITH $start
                        RETURN c.lendable AS lendable ORDER BY p.id
                        """,
                        Map.of("start", AGENCY + "."),
                        row -> row.get("lendable").asInt()))
                .containsExactly(80, 20);
    }

    /// Who decides may come back to what the import said, or accept just that.
    @Test
    void aMonthThatAManagerDecidedSinceStaysThoughItSaysTheSame() {
        brought(STAFF);
        brought(Map.of(
                "people.csv", "person,given_name,family_name\n%1$s.3,Cia,Dal\n%1$s.9,Eva,Gran\n".formatted(AGENCY),
                "employments.csv",
                        "person,unit,from\n%1$s.3,%1$s.it,2020-01-01\n%1$s.9,%1$s.it,2020-01-01\n".formatted(AGENCY),
                "managers.csv", "unit,person,from\n%1$s.it,%1$s.9,2020-01-01\n".formatted(AGENCY)));
        var account = "import-it-left";
        graph.run(
                """
                MATCH (m:Account {id: $manager}), (chief:Person {id: $chief}), (p:Person {id: $person})
                CREATE (m)-[:IS]->(chief)
                CREATE (:Account {trail: randomUUID(), id: $account, roles: ['employee']})-[:IS]->(p)
                """, Map.of("manager", EMPLOYEE, "chief", AGENCY + ".9", "account", account, "person", AGENCY + ".2"));
        // When an import was begun the database says, which has a clock of its own.
        var today = LocalDate.now(SwedishClock.STOCKHOLM);
        var month = YearMonth.from(today).plusMonths(2);
        var capacity = "person,month,lendable,absence\n%1$s.1,%2$s,%3$d,0\n%1$s.2,%2$s,%3$d,0\n%1$s.3,%2$s,%3$d,0\n";
        brought(Map.of("capacity.csv", capacity.formatted(AGENCY, month, 20)));
        clock.moveTo(today.minusDays(1));
        decide(3, month, 30);
        var first = brought(Map.of("capacity.csv", capacity.formatted(AGENCY, month, 80)));
        clock.moveTo(today.plusDays(1));
        decide(1, month, 50);
        decide(1, month, 80);
        accept(account, month, 80);
        decide(3, month.plusMonths(1), 50);
        var back = takeBack(first);
        assertThat(people(back))
                .containsExactlyInAnyOrder(
                        "1 Åsa Ek LEFT null [en chef har beslutat om personens månader efter inhämtningen]",
                        "2 Bo Al LEFT null [en chef har beslutat om personens månader efter inhämtningen]",
                        "3 Cia Dal CHANGED null [kapacitetsmånader som blir som förut: 1]");
        api.run("startImport", back.path("id").asString());
        assertThat(graph.list(
                        """
                        MATCH (p:Person)-[:HAS]->(c:Capacity {month: $month}) WHERE p.id STARTS WITH $start
                        RETURN c.lendable AS lendable ORDER BY p.id
                        """,
                        Map.of("start", AGENCY + ".", "month", month.toString()),
                        row -> row.get("lendable").asInt()))
                .containsExactly(80, 80, 30);
    }

    private void decide(int number, YearMonth month, int lendable) {
        var person = GlobalId.encode("Person", AGENCY + "." + number);
        var version = api.ask(EMPLOYEE, """
                        { monthsOf(person: "%1$s", from: "%2$s", to: "%2$s") { version } }
                        """.formatted(person, month))
                .at("/data/monthsOf/version")
                .asString();
        sent(EMPLOYEE, """
                mutation { decideMonths(input: {
                  person: "%s", months: [{month: "%s", lendable: %d}], version: "%s"
                }) { person { id } } }
                """.formatted(person, month, lendable, version));
    }

    /// Whoever has the account proposes it, and their manager accepts it.
    private void accept(String account, YearMonth month, int lendable) {
        var months = """
                { viewer { months(from: "%1$s", to: "%1$s") { version proposal { id } } } }
                """.formatted(month);
        var version = api.ask(account, months).at("/data/viewer/months/version").asString();
        sent(account, """
                mutation { proposeMonths(input: {months: [{month: "%s", lendable: %d}], version: "%s"}) { viewer { roles } } }
                """.formatted(month, lendable, version));
        var proposal =
                api.ask(account, months).at("/data/viewer/months/proposal/id").asString();
        sent(EMPLOYEE, """
                mutation { answerMonths(input: {proposal: "%s", accept: true}) { proposal { status } } }
                """.formatted(proposal));
    }

    private void sent(String account, String mutation) {
        var answer = api.ask(account, mutation);
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    }

    private String skill() {
        return graph.get(
                "MATCH (s:Skill) RETURN min(s.id) AS id",
                Map.of(),
                row -> row.get("id").asString());
    }

    private Map<String, String> assertion(int number, int level) {
        return Map.of(
                "assertions.csv",
                "person,skill,evidence,level\n%s.%d,%s,self,%d\n".formatted(AGENCY, number, skill(), level));
    }

    /// What is held now, then what was.
    private List<String> holdings() {
        return graph.list(
                """
                MATCH (p:Person) WHERE p.id STARTS WITH $start
                CALL (p) {
                  MATCH (p)-[h:HOLDS]->(s:Skill)
                  RETURN split(p.id, '.')[-1] + ' ' + h.evidence + ' ' + toString(h.level) AS held
                  UNION ALL
                  MATCH (p)-[:HELD]->(h:Holding)-[:OF]->(s:Skill)
                  RETURN 'held ' + split(p.id, '.')[-1] + ' ' + toString(h.number) + ' ' + toString(h.level) + ' '
                    + toString(h.from) + ' ' + toString(h.to) AS held
                }
                RETURN held ORDER BY held
                """, Map.of("start", AGENCY + "."), row -> row.get("held").asString());
    }

    /// Brings in files of the data format; of whose staff nothing is there, with what they hold.
    private JsonNode brought(Map<String, String> files) {
        var id = ImportsOverApi.id(api.prepare(ADMIN, "DATA", AGENCY));
        files.forEach((name, content) -> api.put(ADMIN, id, name, content));
        if (files.equals(STAFF)) {
            api.put(
                    ADMIN,
                    id,
                    "assertions.csv",
                    "person,skill,evidence,level,since\n%1$s.1,%2$s,self,3,2026-01-02\n%1$s.2,%2$s,self,2,2026-01-02\n"
                            .formatted(AGENCY, skill()));
        }
        assertThat(api.run("startImport", id).path("state").asString()).isEqualTo("DONE");
        return shown(id);
    }

    private JsonNode imported(String list) {
        var id = api.prepared();
        api.put(ADMIN, id, "Personal.csv", list);
        assertThat(api.run("startImport", id).path("state").asString()).isEqualTo("DONE");
        return shown(id);
    }

    private JsonNode tried(String list) {
        var id = api.prepared();
        api.put(ADMIN, id, "Personal.csv", list);
        api.run("rehearseImport", id);
        return shown(id);
    }

    private JsonNode takeBack(JsonNode first) {
        var answer = api.mutate(ADMIN, "takeBackImport", first.path("id").asString());
        assertThat(code(answer)).as(answer.toString()).isEmpty();
        var id = answer.at("/data/takeBackImport/job/id").asString();
        api.ended(id);
        return shown(id);
    }

    private JsonNode start(String account, String id, LocalDate last, String except) {
        return api.ask(
                account,
                "mutation { startImport(input: {id: \"%s\", leavers: {last: \"%s\", except: [%s]}}) { job { id } } }"
                        .formatted(id, last, except.isEmpty() ? "" : "\"" + except + "\""));
    }

    private JsonNode shown(String id) {
        return api.ask(ADMIN, "{ import(id: \"%s\") { id rehearsed %s } }".formatted(id, PEOPLE))
                .path("data")
                .path("import");
    }

    private static List<String> people(JsonNode shown) {
        return shown.at("/imported/edges").values().stream()
                .map(edge -> edge.path("node"))
                .map(node -> "%s %s %s %s %s"
                        .formatted(
                                node.path("handle").asString().substring(AGENCY.length() + 1),
                                node.path("name").asString("null"),
                                node.path("kind").asString(),
                                node.path("line").isNull()
                                        ? "null"
                                        : node.path("line").asInt(),
                                node.path("what").values().stream()
                                        .map(JsonNode::asString)
                                        .toList()))
                .toList();
    }

    private List<String> ends() {
        return graph.list(
                """
                MATCH (p:Person)-[e:EMPLOYED]->() WHERE p.id STARTS WITH $start AND e.to IS NOT NULL
                RETURN p.id AS id, e.to AS to ORDER BY id
                """,
                Map.of("start", AGENCY + "."),
                row -> row.get("id").asString().substring(AGENCY.length() + 1) + " "
                        + row.get("to").asLocalDate());
    }

    private int units() {
        return graph.get(
                "MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit) RETURN count(u) AS units",
                Map.of("agency", AGENCY),
                row -> row.get("units").asInt());
    }
}
