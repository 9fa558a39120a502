package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.graph.Graph;
import se.samsas.journey.Visit.Window;

/// An administrator brings in the list of staff of an agency, as the HR system gave it; one of those on it
/// describes what the title holds, and is found.
@IntegrationTest
@ExtendWith(Journeys.class)
class ImportJourneyIT {

    private static final String AGENCY = "import-journey";
    private static final int PEOPLE = 300;
    private static final String DESCRIBED = AGENCY + "-seven";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final int port;
    private final Graph graph;

    ImportJourneyIT(@LocalServerPort int port, Graph graph) {
        this.port = port;
        this.graph = graph;
    }

    @BeforeEach
    void makeAnAgency() {
        removeTheAgency();
        graph.run("""
                MATCH (a:Account {id: 'admin-1'})
                CREATE (a)-[:ACTS_FOR]->(:Agency {id: $agency, kind: 'state', nameSv: 'Inläsningsverket',
                    nameEn: 'Reading-In Agency', region: '01', employees: 300, invented: true})
                      <-[:ACTS_FOR]-(:Account {id: $agency + '-planner', roles: ['hr-planner'], unansweredUntil: date('2099-12-31')})
                """, Map.of("agency", AGENCY));
    }

    @AfterEach
    void removeTheAgency() {
        graph.run("MATCH (r:ImportedRow) DETACH DELETE r", Map.of());
        graph.run("""
                OPTIONAL MATCH (g:Agency {id: $agency})
                OPTIONAL MATCH (u:Unit)-[:PART_OF*]->(g)
                OPTIONAL MATCH (p:Person) WHERE p.id STARTS WITH $agency + '.'
                OPTIONAL MATCH (a:Account) WHERE a.id STARTS WITH $agency
                OPTIONAL MATCH (p)-[:CHOSE]->(c)
                OPTIONAL MATCH (n:Need)-[:OF]->(g)
                OPTIONAL MATCH (j:ImportJob)-[:FOR]->(g)
                OPTIONAL MATCH (j)-[:HAS]->(e)
                OPTIONAL MATCH (h:ListHeading)-[:OF]->(g)
                DETACH DELETE e, j, h, c, p, a, n, u, g
                """, Map.of("agency", AGENCY));
    }

    @Test
    void aListOfNamesAndTitlesIsTriedBroughtInAndMended(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP).inDarkToo()) {
            visit.signIn("admin-1");
            visit.link("Administration").click();
            visit.look("admin");
            visit.page().locator("main a[href='/admin/imports']").click();
            assertThat(visit.heading("Inget är inhämtat än")).isVisible();
            visit.look("imports-empty");

            begin(visit);
            visit.look("import-files");
            send(visit, "Personal november.csv", list().getBytes(WINDOWS));
            assertThat(visit.heading("De första i listan")).isVisible();
            assertThat(visit.page().locator("main")).containsText("Windows-1252");
            visit.look("import-list");
            visit.button("Alla utan uppgift har svenska").click();
            assertThat(visit.button("Alla utan uppgift har svenska")).hasCount(0);
            assertThat(visit.page().locator("main")).containsText("Språken är sparade");
            visit.button("Se vad som skulle ändras").click();
            assertThat(visit.heading("Det här skulle ändras")).isVisible();
            assertThat(people(visit)).containsText(String.valueOf(PEOPLE - 3));
            assertThat(visit.page().locator("main"))
                    .containsText("Personer utan språk: %d. De får svenska".formatted(PEOPLE - 3));
            assertThat(visit.page().locator("section.bad-rows tbody tr")).hasCount(3);
            assertThat(visit.page().locator("main")).containsText("Windows-1252");
            visit.look("import-tried");
            visit.button("English").click();
            assertThat(visit.heading("This would change")).isVisible();
            visit.look("import-tried");
            visit.button("Svenska").click();
            assertThat(count()).isZero();

            visit.button("Hämta in").click();
            assertThat(visit.heading("Det här ändrades")).isVisible();
            assertThat(visit.heading("Det här ändrades")).isFocused();
            assertThat(count()).isEqualTo(PEOPLE - 3);
            visit.look("import-done");
            var bad = download(visit);
            assertThat(bad.lines()).hasSize(4);

            visit.button("Skicka den rättade filen").click();
            sendAndTry(visit, "Rättade rader.csv", mended(bad).getBytes(UTF_8));
            assertThat(visit.heading("Det här skulle ändras")).isVisible();
            assertThat(people(visit)).containsText("3");
            visit.button("Hämta in").click();
            assertThat(visit.text(Pattern.compile("Allt är inhämtat"))).isVisible();
            assertThat(count()).isEqualTo(PEOPLE);

            visit.link("Till alla inhämtningar").click();
            assertThat(visit.page().locator("main tbody tr")).hasCount(2);
            visit.look("imports");
            visit.button("English").click();
            assertThat(visit.heading(1)).containsText("Bring in data");
            visit.look("imports");
            visit.assertNoFaults();
        }
        oneOfThemDescribesWhatTheTitleHolds(browser);
        aPlannerFindsThatOne(browser);
    }

    private void oneOfThemDescribesWhatTheTitleHolds(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(DESCRIBED);
            visit.link("Min profil").click();
            visit.link("Börja från din titel").click();
            assertThat(visit.field("Din titel")).hasValue("it-upphandlare");
            visit.button("Visa förslag").click();
            assertThat(visit.heading("Ingår i rollen")).isVisible();
            var said = visit.page().locator("li.said");
            for (int i = 0; i < 3; i++) {
                said.nth(i).getByRole(AriaRole.COMBOBOX).first().selectOption(String.valueOf(3 + i % 2));
            }
            visit.look("story-described");
            visit.button("Gå vidare").click();
            assertThat(visit.heading("Vem får hitta dig?")).isVisible();
            visit.page()
                    .locator("fieldset")
                    .filter(new Locator.FilterOptions().setHasText("Internt uppdrag"))
                    .getByLabel("Synlig")
                    .check();
            visit.button("Spara min profil").click();
            assertThat(visit.text(Pattern.compile("3 kompetenser är sparade"))).isVisible();
            visit.look("story-profile");
            visit.assertNoFaults();
        }
    }

    private void aPlannerFindsThatOne(Browser browser) {
        var skill = graph.get(
                "MATCH (:Account {id: $account})-[:IS]->(:Person)-[:HOLDS]->(s:Skill) RETURN s.labelSv AS name LIMIT 1",
                Map.of("account", DESCRIBED),
                row -> row.get("name").asString());
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn(AGENCY + "-planner");
            var need = new NeedPage(visit).open();
            need.add(skill, skill);
            need.onlyGood(skill);
            visit.page().getByLabel("Internt uppdrag").check();
            visit.field("Första månad").selectOption("2027-02");
            visit.field("Sista månad").selectOption("2027-07");
            need.find();
            assertThat(visit.headingNamed(Pattern.compile("^1 har allt som krävs")))
                    .isVisible();
            visit.look("story-found");
            visit.assertNoFaults();
        }
    }

    @Test
    void itIsDoneFromAPhoneToo(Browser browser) {
        try (var visit = new Visit(browser, port, Window.PHONE)) {
            visit.signIn("admin-1");
            visit.go("/admin/imports");
            look(visit, "imports-empty");
            visit.link("Hämta in uppgifter").first().click();
            assertThat(visit.heading(1)).containsText("Hämta in uppgifter");
            look(visit, "import-new");
            begin(visit);
            look(visit, "import-files");
            visit.page()
                    .locator("#import-files")
                    .setInputFiles(
                            new FilePayload("personal.xlsx", "application/octet-stream", "%PDF-1.7".getBytes(UTF_8)));
            assertThat(visit.text(Pattern.compile("är en pdf"))).isVisible();
            look(visit, "import-no-table");
            visit.forgetFaults(); // the browser says that the file was refused
            send(visit, "personal.csv", "Namn;Titel;Skyddsnivå\nÅsa Ek;Jurist;1\n".getBytes(UTF_8));
            assertThat(visit.text(Pattern.compile("Ingen kolumn läses som anställningsnummer")))
                    .isVisible();
            look(visit, "import-list-asked");
            sendAndTry(visit, "personal.csv", list().getBytes(WINDOWS));
            assertThat(visit.heading("Det här skulle ändras")).isVisible();
            look(visit, "import-tried");
            visit.button("Hämta in").click();
            assertThat(visit.heading("Det här ändrades")).isVisible();
            look(visit, "import-done");
            visit.go("/admin/imports");
            assertThat(visit.page().locator("main tbody tr")).hasCount(1);
            look(visit, "imports");
            visit.assertNoFaults();
        }
    }

    @Test
    void whoAdministersNothingIsToldSo(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("employee-1");
            visit.go("/admin/imports");
            assertThat(visit.heading("Den här sidan är för administratörer")).isVisible();
            visit.assertNoFaults();
        }
    }

    private static void begin(Visit visit) {
        visit.go("/admin/imports/new");
        assertThat(visit.heading(1)).containsText("Hämta in uppgifter");
        visit.field("Vilken myndighet gäller det?").selectOption(new SelectOption().setLabel("Inläsningsverket"));
        visit.button("Fortsätt").click();
        assertThat(visit.heading("Skicka filer")).isVisible();
    }

    private static void send(Visit visit, String name, byte[] content) {
        visit.page().locator("#import-files").setInputFiles(new FilePayload(name, "text/csv", content));
        assertThat(visit.heading("Så läses listan")).isVisible();
    }

    private static void sendAndTry(Visit visit, String name, byte[] content) {
        send(visit, name, content);
        visit.button("Se vad som skulle ändras").click();
    }

    private static Locator people(Visit visit) {
        return visit.page()
                .locator("section.import-stage tr")
                .filter(new Locator.FilterOptions().setHasText("Personer"))
                .first();
    }

    private static String download(Visit visit) {
        var file = visit.page()
                .waitForDownload(() -> visit.link("Ladda ner raderna att rätta").click());
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Three rows are bad: one has half a name, one has a number that is taken, one a share that is none.
    private static String list() {
        var given = words("/curated/given-names.txt", "\\s+");
        var family = words("/curated/family-names.txt", "\\s+");
        var titles = words("/curated/titles.csv", "\\R").stream()
                .skip(1)
                .filter(line -> line.indexOf('"') < 0)
                .map(line -> line.split(",", -1)[2])
                .toList();
        return "Anställningsnummer;Namn;Befattning;Enhet;Sysselsättningsgrad;Konto\r\n"
                + IntStream.rangeClosed(1, PEOPLE)
                        .mapToObj(i -> "%s;%s;%s;%s;%s;%s\r\n"
                                .formatted(
                                        i == 200 ? 199 : i,
                                        i == 100
                                                ? "Ensam, "
                                                : given.get(i % given.size()) + " " + family.get(i % family.size()),
                                        i == 7 ? "it-upphandlare" : titles.get(i % titles.size()),
                                        i % 2 == 0 ? "Förvaltning" : "Utveckling",
                                        i == 300 ? "200" : "100",
                                        i == 7 ? DESCRIBED : ""))
                        .collect(Collectors.joining());
    }

    private static String mended(String bad) {
        return bad.replace("100;Ensam, ;", "100;Ensam Ström;")
                .replace("\n199;", "\n200;")
                .replace(";200%;", ";80%;");
    }

    private static List<String> words(String resource, String separator) {
        try (var in = Objects.requireNonNull(ImportJourneyIT.class.getResourceAsStream(resource))) {
            return Pattern.compile(separator)
                    .splitAsStream(new String(in.readAllBytes(), UTF_8))
                    .filter(word -> !word.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count() {
        return graph.get(
                "MATCH (p:Person) WHERE p.id STARTS WITH $start RETURN count(p) AS people",
                Map.of("start", AGENCY + "."),
                row -> row.get("people").asLong());
    }

    private static void look(Visit visit, String name) {
        visit.look(name);
        visit.assertFitsAHand();
    }
}
