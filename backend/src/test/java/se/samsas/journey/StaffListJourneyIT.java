package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.graph.Graph;
import se.samsas.journey.Visit.Window;

/// An administrator brings in what an HR system gave out, at an agency with people, and takes it back; and lists as
/// people have them.
@IntegrationTest
@ExtendWith(Journeys.class)
class StaffListJourneyIT {

    private static final String AGENCY = "staff-list-journey";
    private static final int KNOWN = 300;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<String> GIVEN = List.of("Vera", "Åke", "Östen", "Noa", "Runa");

    private final int port;
    private final Graph graph;

    StaffListJourneyIT(@LocalServerPort int port, Graph graph) {
        this.port = port;
        this.graph = graph;
    }

    @BeforeEach
    void makeAnAgency() {
        removeTheAgency();
        graph.run(
                """
                MATCH (a:Account {id: 'admin-1'})
                CREATE (a)-[:ACTS_FOR]->(g:Agency {id: $agency, kind: 'state', nameSv: 'Personalverket',
                    nameEn: 'Staff Agency', region: '01', employees: 300, invented: true})
                CREATE (it:Unit {id: $agency + '.it', nameSv: 'IT / Drift'})-[:PART_OF]->(g), (it)-[:OF]->(g)
                CREATE (law:Unit {id: $agency + '.law', nameSv: 'Juridik'})-[:PART_OF]->(g), (law)-[:OF]->(g)
                WITH it, law
                UNWIND $people AS one
                CREATE (p:Person {id: $agency + '.' + one.number, givenName: one.given, familyName: 'Exempel',
                    places: ['01'], languages: ['sv'], remote: false, protected: false, invented: true, tieSeed: 1,
                    trail: randomUUID()})
                FOREACH (u IN CASE WHEN one.index % 2 = 0 THEN [it] ELSE [law] END |
                  CREATE (p)-[:EMPLOYED {from: date('2020-03-01'), share: 100, title: 'Handläggare'}]->(u))
                """,
                Map.of(
                        "agency",
                        AGENCY,
                        "people",
                        IntStream.range(0, KNOWN)
                                .mapToObj(i -> Map.of("number", number(i), "given", given(i), "index", i))
                                .toList()));
    }

    @AfterEach
    void removeTheAgency() {
        graph.run("MATCH (r:ImportedRow) DETACH DELETE r", Map.of());
        graph.run("""
                MATCH (g:Agency {id: $agency})
                CALL (g) { MATCH (j:ImportJob)-[:FOR]->(g) OPTIONAL MATCH (j)-[:HAS]->(e) DETACH DELETE e, j }
                CALL (g) { MATCH (h:ListHeading)-[:OF]->(g) DETACH DELETE h }
                CALL (g) { MATCH (u:Unit)-[:OF]->(g) DETACH DELETE u }
                DETACH DELETE g
                """, Map.of("agency", AGENCY));
        graph.run("MATCH (p:Person) WHERE p.id STARTS WITH $start DETACH DELETE p", Map.of("start", AGENCY + "."));
        graph.run("MATCH (n:Notice) DETACH DELETE n", Map.of());
    }

    private static String number(int index) {
        return "P-%04d".formatted(index);
    }

    private static String given(int index) {
        return GIVEN.get(index % GIVEN.size());
    }

    /// As an HR system gives it out: two have left, two are new, one has a protected identity, one another first day,
    /// one moves.
    private static String list() {
        return "Anst.nr;Förnamn;Efternamn;Befattning;Organisation;Sysselsättningsgrad %;Anst.datum;Avg.datum;Kontor;"
                + "Löneklass;Kostnadsställe;Avtalsområde;Sekretessmarkering\r\n"
                + IntStream.range(2, KNOWN + 2)
                        .mapToObj(i -> "%s;%s;Exempel;%s;%s;%s;%s;%s;Stockholm;7;%d;K;%s\r\n"
                                .formatted(
                                        number(i),
                                        given(i),
                                        i == 10 ? "Jurist" : "Handläggare",
                                        (i % 2 == 0) == (i != 20) ? "IT / Drift" : "Juridik",
                                        i == 30 ? "75,00" : "100,00",
                                        i == 40 ? "2019-09-01" : i >= KNOWN ? "2026-11-01" : "2020-03-01",
                                        i == 50 ? "28.02.2027" : "",
                                        1000 + i,
                                        i == 60 ? "Ja" : ""))
                        .collect(Collectors.joining());
    }

    @Test
    void whatAnHrSystemGaveOutIsBroughtInAndTakenBack(Browser browser) {
        var before = employments();
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("admin-1");
            begin(visit);
            send(visit, "PERSONAL & chefer, november.csv", list().getBytes(WINDOWS));
            for (var unread : List.of("Löneklass", "Kostnadsställe", "Avtalsområde")) {
                assertThat(visit.page()
                                .getByRole(AriaRole.ROW)
                                .filter(new Locator.FilterOptions().setHasText(unread))
                                .first())
                        .containsText("Läses inte");
            }
            visit.look("staff-list-read");
            visit.button("Se vad som skulle ändras").click();
            assertThat(visit.heading("Det här skulle ändras")).isVisible();
            var main = visit.page().locator("main");
            assertThat(main).containsText("2 nya, 6 ändras, 2 saknas i listan och 292 som förut");
            visit.page().getByLabel("6 ändras").check();
            assertThat(main).containsText("byter enhet från IT / Drift till Juridik");
            assertThat(main).containsText("första dagen i IT / Drift är 2019-09-01, inte 2020-03-01");
            assertThat(visit.heading("2 personer saknas i listan")).isVisible();
            visit.look("staff-list-tried");
            visit.page()
                    .getByLabel("De har slutat: avsluta deras anställningar")
                    .check();
            visit.button("Välj i dag").click();
            visit.look("staff-list-leavers");
            visit.button("Hämta in och avsluta 2 anställningar").click();
            assertThat(visit.heading("Det här ändrades")).isVisible();
            visit.look("staff-list-done");
            assertThat(employments()).isNotEqualTo(before).hasSizeGreaterThan(KNOWN);

            visit.button("Se vad som skulle tas tillbaka").click();
            assertThat(visit.heading("Det här skulle tas tillbaka")).isVisible();
            visit.look("staff-list-undo");
            visit.button("Ta tillbaka").click();
            assertThat(visit.heading("Det här togs tillbaka")).isVisible();
            visit.look("staff-list-undone");
            assertThat(employments()).isEqualTo(before);
            visit.go("/admin/imports");
            assertThat(visit.page().locator("main tbody tr")).hasCount(2);
            visit.look("staff-list-imports");
            visit.assertNoFaults();
        }
    }

    @Test
    void itIsTakenBackFromAPhoneToo(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("admin-1");
            begin(visit);
            send(visit, "personal.csv", list().getBytes(WINDOWS));
            visit.button("Se vad som skulle ändras").click();
            assertThat(visit.heading("2 personer saknas i listan")).isVisible();
            visit.page()
                    .getByLabel("De har slutat: avsluta deras anställningar")
                    .check();
            visit.look("staff-list-leavers");
            visit.assertFitsAHand();
            visit.page().getByLabel("De är kvar som de är").check();
            visit.button("Hämta in").click();
            assertThat(visit.heading("Det här ändrades")).isVisible();
            visit.look("staff-list-done");
            visit.assertFitsAHand();
            visit.button("Se vad som skulle tas tillbaka").click();
            assertThat(visit.heading("Det här skulle tas tillbaka")).isVisible();
            visit.look("staff-list-undo");
            visit.assertFitsAHand();
            visit.assertNoFaults();
        }
    }

    /// Six kinds of files, and what the trial of each says.
    @Test
    void listsAsPeopleHaveThem(Browser browser) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("Utan komma.txt", "sep=;\r\n\"Anst.nr\";\"Namn\"\r\n\"N1\";\"Åsa Ny\"\r\n".getBytes(WINDOWS));
        files.put("unicode.txt", "Anställningsnummer\tNamn\tEnhet\r\nN1\tÅsa Ny\tJuridik\r\n".getBytes(UTF_16LE));
        files.put("bok.xlsx", workbook());
        files.put(
                "mac.csv",
                Normalizer.normalize("Anställningsnummer;Namn;Enhet\nN1;Åsa Ny;IT / Drift\n", Normalizer.Form.NFD)
                        .getBytes(UTF_8));
        files.put(
                "rapport.csv",
                "Personalrapport november;;\n;;\nAnställningsnummer;Namn;Tjänstgöringsgrad\nN1;\"Ny, Åsa\";0,5\nSumma;1;\n"
                        .getBytes(UTF_8));
        files.put(
                "datum.csv",
                "\uFEFF\"Anställningsnummer\",\"Namn\",\"Från\"\n\"N1\",\"Åsa Ny\",\"31.01.2026\"\n".getBytes(UTF_8));
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("admin-1");
            for (var file : files.entrySet()) {
                begin(visit);
                send(visit, file.getKey(), file.getValue());
                assertThat(visit.page().locator("main")).containsText("Åsa");
                visit.button("Se vad som skulle ändras").click();
                assertThat(visit.heading("Det här skulle ändras")).isVisible();
                assertThat(visit.page().locator("main"))
                        .containsText(Pattern.compile("1 ny och 300 saknas i listan|1 ny, 300 saknas i listan"));
                assertThat(visit.page().locator("main")).containsText("Åsa Ny");
            }
            visit.assertNoFaults();
        }
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Samsas", "1.0")) {
            var sheet = book.newWorksheet("Blad1");
            sheet.value(0, 0, "Anställningsnummer");
            sheet.value(0, 1, "Namn");
            sheet.value(1, 0, "N1");
            sheet.value(1, 1, "Åsa Ny");
        }
        return out.toByteArray();
    }

    private static void begin(Visit visit) {
        visit.go("/admin/imports/new");
        assertThat(visit.heading(1)).containsText("Hämta in uppgifter");
        visit.field("Vilken myndighet gäller det?").selectOption(new SelectOption().setLabel("Personalverket"));
        visit.button("Fortsätt").click();
        assertThat(visit.heading("Skicka filer")).isVisible();
    }

    private static void send(Visit visit, String name, byte[] content) {
        visit.page().locator("#import-files").setInputFiles(new FilePayload(name, "text/csv", content));
        assertThat(visit.heading("Så läses listan")).isVisible();
    }

    /// All employments and names at the agency.
    private List<String> employments() {
        return graph.list("""
                MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit)<-[e:EMPLOYED]-(p:Person)
                RETURN p.id + ' ' + p.givenName + ' ' + p.familyName + ' ' + toString(p.protected) + ' ' + u.nameSv + ' '
                  + toString(e.from) + ' ' + coalesce(toString(e.to), '') + ' ' + toString(e.share) + ' '
                  + coalesce(e.title, '') AS text
                ORDER BY text
                """, Map.of("agency", AGENCY), row -> row.get("text").asString());
    }
}
