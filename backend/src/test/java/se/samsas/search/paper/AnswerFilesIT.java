package se.samsas.search.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
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
import se.samsas.document.PdfCheck;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.search.Planner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer taken away is the answer that was given, to whom it was given, and nobody takes it unseen.
@IntegrationTest
class AnswerFilesIT {

    private static final String MATCH = """
            fragment Who on Match {
              rank fit certainty freeShare
              specialist {
                __typename
                ... on Person { name title agency { name(language: SV) { text } } places { name } }
                ... on Candidate { handle agency { name(language: SV) { text } } region { name } }
              }
              reasons {
                asked { must skill { label(language: SV) { text } } }
                held { level band lastUsed skill { label(language: SV) { text } } }
                part met
              }
            }
            mutation ($input: MatchNeedInput!, $first: Int!) {
              matchNeed(input: $input) { answer {
                id asOf poolSize
                matches(first: $first) { totalCount edges { node { ...Who } } }
                nearMisses { match { ...Who } }
                conditions { fail failOnly }
                relaxations { adds }
              } }
            }
            """;

    private static final String PLANNER = "workplace-planner";

    private final Graph graph;
    private final Tokens tokens;
    private final int port;
    private final Workplace workplace;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Planner planner;

    AnswerFilesIT(Graph graph, Revisions revisions, Viewers viewers, Tokens tokens, @LocalServerPort int port) {
        this.graph = graph;
        this.tokens = tokens;
        this.port = port;
        this.workplace = new Workplace(graph, revisions, viewers, tokens, port);
    }

    @BeforeEach
    void begin() {
        planner = new Planner(graph, tokens, port);
    }

    @AfterEach
    void end() {
        planner().close();
        client.close();
        graph.run("MATCH (s:Search {account: $account}) DETACH DELETE s", Map.of("account", PLANNER));
        workplace.close();
    }

    @Test
    void eachFileHoldsTheAnswerRowByRow() throws IOException {
        var given = match(Map.of("id", GlobalId.encode("Need", "need-002")), 100);
        var table = table(bytes(Planner.ACCOUNT, id(given), "csv", "SV"), ';');
        var matches = matches(given).toList();
        var misses = misses(given).toList();
        assertThat(matches).hasSize(given.at("/matches/totalCount").asInt()).hasSizeGreaterThan(1);
        assertThat(misses).isNotEmpty();
        assertThat(names(matches)).anyMatch(name -> name.startsWith("Specialist "));
        assertThat(figures(table, "Svar", 0))
                .isEqualTo(matches.stream().map(AnswerFilesIT::row).toList());
        assertThat(figures(table, "Nära att passa", 1))
                .isEqualTo(misses.stream().map(AnswerFilesIT::row).toList());
        assertThat(counts(table, "Villkor"))
                .isEqualTo(given.path("conditions")
                        .valueStream()
                        .map(count -> List.of(
                                count.path("fail").asString(),
                                count.path("failOnly").asString()))
                        .toList());
        assertThat(counts(table, "Ändringar"))
                .isEqualTo(given.path("relaxations")
                        .valueStream()
                        .map(change -> List.of(change.path("adds").asString()))
                        .toList());
        assertThat(of(table, "Skäl").stream().skip(1).map(AnswerFilesIT::reason))
                .containsExactlyElementsOf(Stream.of(
                                matches.stream().flatMap(match -> reasons("Svar", match)),
                                misses.stream().flatMap(match -> reasons("Nära att passa", match)))
                        .flatMap(all -> all)
                        .toList());
        assertThat(of(table, "Behov"))
                .contains(
                        List.of("Svaret gäller", "2026-11-21"),
                        List.of("Hämtat av", "HR-planerare"),
                        List.of("Reglernas version", "2"),
                        List.of(
                                "Får hittas och har något av det",
                                given.path("poolSize").asString()),
                        List.of("Sökning", GlobalId.parse("Search", id(given))));

        assertThat(workbook(bytes(Planner.ACCOUNT, id(given), "xlsx", "SV"))).isEqualTo(table);

        var pdf = bytes(Planner.ACCOUNT, id(given), "pdf", "SV");
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(text(pdf)).contains(names(matches)).contains(names(misses)).contains("Reglernas version 2");
    }

    @Test
    void inEnglishItIsInEnglish() throws IOException {
        var given = match(Map.of("id", GlobalId.encode("Need", "need-002")), 1);
        var table = table(bytes(Planner.ACCOUNT, id(given), "csv", "EN"), ',');
        assertThat(table).containsKeys("Answer", "Need", "Skills", "Conditions", "Changes", "Reasons");
        assertThat(of(table, "Need")).contains(List.of("Downloaded by", "HR planner"));
        assertThat(text(bytes(Planner.ACCOUNT, id(given), "pdf", "EN"))).contains("Answer to a need:", "public record");
    }

    /// Nothing by which a candidate could be told or asked for again stands in a file.
    @Test
    void aCandidateHasNeitherHandleNorLevelNorDate() throws IOException {
        var given = match(Map.of("id", GlobalId.encode("Need", "need-002")), 100);
        var file = new String(bytes(Planner.ACCOUNT, id(given), "csv", "SV"), UTF_8);
        var handles = given.findValuesAsString("handle");
        assertThat(handles).isNotEmpty().noneMatch(file::contains);
        assertThat(of(table(file, ';'), "Skäl").stream()
                        .filter(row -> row.get(2).startsWith("Specialist ")))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.get(10)).isIn("", "grundläggande", "självständig", "leder andras arbete eller mer");
                    assertThat(row.get(12)).doesNotContainPattern("\\d{4}-\\d\\d");
                });
    }

    /// All pages are given, so all are recorded, though one row was looked at.
    @Test
    void whomAFileGivesIsRecordedAndSoIsThatItWasTaken() throws IOException {
        var given = match(Map.of("id", GlobalId.encode("Need", "need-002")), 1);
        var search = GlobalId.parse("Search", id(given));
        assertThat(gave(search, "match")).isEqualTo(1);
        for (var format : List.of("csv", "xlsx", "pdf")) {
            bytes(Planner.ACCOUNT, id(given), format, "SV");
        }
        assertThat(gave(search, "match"))
                .isEqualTo(given.at("/matches/totalCount").asInt());
        assertThat(gave(search, "near-miss")).isEqualTo(given.path("nearMisses").size());
        assertThat(entries(search)).containsEntry("taken", 3).containsEntry("search", 1);
        assertThat(entries(search).get("found")).isGreaterThanOrEqualTo(2 + 3 * 2);
        String last =
                graph.get("""
                MATCH (e:AuditEntry {about: $search}) WITH e ORDER BY e.number DESC LIMIT 1 RETURN e.kind AS kind
                """, Map.of("search", search), row -> row.get("kind").asString());
        assertThat(last).isEqualTo("taken");
    }

    @Test
    void aPersonSeesTheSearchByWhichAFileGaveThem() throws IOException {
        two();
        var given = ask(1);
        assertThat(looks("bea")).isEmpty();
        bytes(PLANNER, id(given), "csv", "SV");
        assertThat(looks("bea")).containsExactly("MATCH 2");
        assertThat(looks("ann")).containsExactly("MATCH 1");
    }

    @Test
    void aNameIsTextWhateverItHolds() throws IOException {
        two();
        graph.run(
                "MATCH (p:Person {id: $ann}) SET p.givenName = $given, p.familyName = $family",
                Map.of("ann", Workplace.id("ann"), "given", "=cmd|' /C calc'!A0", "family", "O\"Hara; Ek"));
        var given = ask(10);
        var name = "=cmd|' /C calc'!A0 O\"Hara; Ek";
        var csv = new String(bytes(PLANNER, id(given), "csv", "SV"), UTF_8);
        assertThat(csv).contains("\"'" + name.replace("\"", "\"\"") + "\"");
        assertThat(of(table(csv, ';'), "Svar").get(1)).contains("'" + name);
        assertThat(of(workbook(bytes(PLANNER, id(given), "xlsx", "SV")), "Svar").get(1))
                .contains(name);
        assertThat(text(bytes(PLANNER, id(given), "pdf", "SV"))).contains(name);
    }

    @Test
    void whereOthersWouldBeFoundByNowItIsRefused() {
        two();
        var given = ask(10);
        workplace.person("cia", Workplace.BELOW, "utvecklare");
        workplace.findable("cia", 5, "2026-10", 3);
        var answer = get(PLANNER, id(given), "csv", "SV");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(entries(GlobalId.parse("Search", id(given)))).doesNotContainKey("taken");
        assertThat(get(PLANNER, id(ask(10)), "csv", "SV").statusCode()).isEqualTo(200);
    }

    @Test
    void itIsAsUnknownToOthersAndToWhoeverPlansNoMoreAsWhatDoesNotExist() {
        two();
        var given = id(ask(10));
        var nothing = refused(PLANNER, GlobalId.encode("Search", "search-of-nobody"));
        assertThat(nothing).startsWith("404 ");
        assertThat(refused(Planner.ACCOUNT, given)).isEqualTo(nothing);
        assertThat(refused(Workplace.id("ann"), given)).isEqualTo(nothing);
        graph.run("""
                MATCH (:Account {id: $planner})-[acts:ACTS_FOR]->(:Agency {id: $agency}) DELETE acts
                """, Map.of("planner", PLANNER, "agency", Workplace.AGENCY));
        assertThat(refused(PLANNER, given)).isEqualTo(nothing);
        assertThat(send(given, "csv", "SV").statusCode()).isEqualTo(401);
        assertThat(entries(GlobalId.parse("Search", given))).doesNotContainKey("taken");
    }

    /// Two of whom an internal search finds the first before the second.
    private void two() {
        workplace.person("ann", Workplace.BELOW, "jurist");
        workplace.person("bea", Workplace.BELOW, "utvecklare");
        workplace.awaitFound(0);
        workplace.findable("ann", 4, "2026-10", 1);
        workplace.findable("bea", 3, "2021-10", 2);
    }

    private JsonNode ask(int first) {
        var need = new LinkedHashMap<String, Object>(Workplace.asked(50));
        need.put("purpose", "INTERNAL");
        return workplace
                .ask(PLANNER, MATCH, Map.of("input", Map.of("need", need), "first", first))
                .at("/matchNeed/answer");
    }

    private JsonNode match(Map<String, ?> input, int first) {
        return planner().ask(MATCH, Map.of("input", input, "first", first)).at("/matchNeed/answer");
    }

    private static String id(JsonNode given) {
        return given.path("id").asString();
    }

    private static Stream<JsonNode> matches(JsonNode given) {
        return given.at("/matches/edges").valueStream().map(edge -> edge.path("node"));
    }

    private static Stream<JsonNode> misses(JsonNode given) {
        return given.path("nearMisses").valueStream().map(miss -> miss.path("match"));
    }

    private static List<String> names(List<JsonNode> matches) {
        return matches.stream().map(AnswerFilesIT::name).toList();
    }

    private static String name(JsonNode match) {
        var who = match.path("specialist");
        if (who.path("__typename").asString().equals("Person")) {
            return who.path("name").asString();
        }
        var agency = who.at("/agency/name/text").asString("");
        var region = who.at("/region/name").asString("");
        return !agency.isEmpty()
                ? "Specialist hos " + agency
                : "Specialist i " + (region.isEmpty() ? "Sverige" : region);
    }

    private static List<String> row(JsonNode match) {
        return List.of(
                match.path("rank").asString(),
                name(match),
                match.at("/specialist/agency/name/text").asString(""),
                match.path("freeShare").asString(),
                match.path("fit").asString(),
                match.path("certainty").asString());
    }

    private static Stream<List<String>> reasons(String list, JsonNode match) {
        return match.path("reasons")
                .valueStream()
                .map(reason -> List.of(
                        list,
                        match.path("rank").asString(),
                        name(match),
                        reason.at("/asked/skill/label/text").asString(),
                        reason.at("/held/skill/label/text").asString("inget närliggande"),
                        reason.path("part").asString()));
    }

    private static List<String> reason(List<String> row) {
        return List.of(row.get(0), row.get(1), row.get(2), row.get(3), row.get(7), row.get(13));
    }

    /// Rank, name, agency and figures of each row of a list.
    ///
    /// @param before how many columns stand before the rank
    private static List<List<String>> figures(Map<String, List<List<String>>> table, String list, int before) {
        var rows = of(table, list);
        var wanted = Stream.of(
                        "Placering", "Specialist", "Myndighet", "Ledig minst (%)", "Täckning (%)", "Underlag (%)")
                .map(rows.getFirst()::indexOf)
                .toList();
        assertThat(wanted).first().isEqualTo(before);
        return rows.stream()
                .skip(1)
                .map(row -> wanted.stream().map(row::get).toList())
                .toList();
    }

    private static List<List<String>> counts(Map<String, List<List<String>>> table, String sheet) {
        return of(table, sheet).stream()
                .skip(1)
                .map(row -> row.subList(1, row.size()))
                .toList();
    }

    private static List<List<String>> of(Map<String, List<List<String>>> table, String sheet) {
        return Objects.requireNonNull(table.get(sheet), sheet);
    }

    private static Map<String, List<List<String>>> table(byte[] csv, char separator) {
        return table(new String(csv, UTF_8), separator);
    }

    /// The tables of a file by their names.
    private static Map<String, List<List<String>>> table(String csv, char separator) {
        assertThat(csv).startsWith("\uFEFF");
        var tables = new LinkedHashMap<String, List<List<String>>>();
        List<List<String>> rows = new ArrayList<>();
        for (var line : CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(csv.substring(1))
                .stream()
                .map(line -> List.copyOf(line.getFields()))
                .toList()) {
            if (line.equals(List.of(""))) {
                rows = new ArrayList<>();
            } else if (line.size() == 1) {
                tables.put(line.getFirst(), rows);
            } else {
                rows.add(line);
            }
        }
        return tables;
    }

    /// The sheets of a workbook by their names.
    private static Map<String, List<List<String>>> workbook(byte[] content) throws IOException {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (var sheet : workbook.getSheets().toList()) {
                sheets.put(
                        sheet.getName(),
                        sheet.read().stream().map(AnswerFilesIT::texts).toList());
            }
        }
        return sheets;
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private int gave(String search, String as) {
        return graph.get(
                "MATCH (:Search {id: $search})-[g:GAVE {as: $as}]->() RETURN count(g) AS given",
                Map.of("search", search, "as", as),
                row -> row.get("given").asInt());
    }

    private Map<String, Integer> entries(String search) {
        return graph
                .list(
                        "MATCH (e:AuditEntry {about: $search}) RETURN e.kind AS kind, count(*) AS entries",
                        Map.of("search", search),
                        row -> Map.entry(
                                row.get("kind").asString(), row.get("entries").asInt()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private List<String> looks(String name) {
        return workplace
                .ask(
                        Workplace.id(name),
                        "{ viewer { looks(first: 20) { edges { node { kind search { rank } } } } } }",
                        Map.of())
                .at("/viewer/looks/edges")
                .valueStream()
                .map(edge -> edge.at("/node/kind").asString() + " "
                        + edge.at("/node/search/rank").asString())
                .toList();
    }

    private byte[] bytes(String account, String search, String format, String language) {
        var answer = get(account, search, format, language);
        assertThat(answer.statusCode())
                .as(() -> new String(answer.body(), UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("2026-11-21." + format);
        return answer.body();
    }

    /// What is said instead, but for the id that was sent.
    private String refused(String account, String search) {
        var answer = get(account, search, "csv", "SV");
        return answer.statusCode() + " "
                + JsonMapper.shared()
                        .readTree(answer.body())
                        .toString()
                        .replace(GlobalId.parse("Search", search), "{id}");
    }

    private HttpResponse<byte[]> get(String account, String search, String format, String language) {
        return send(search, format, language, "Authorization", tokens.header(account));
    }

    private HttpResponse<byte[]> send(String search, String format, String language, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(
                "http://localhost:%d/searches/%s/answer.%s?language=%s".formatted(port, search, format, language)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Planner planner() {
        return Objects.requireNonNull(planner);
    }
}
