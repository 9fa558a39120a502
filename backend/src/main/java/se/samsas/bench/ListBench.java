package se.samsas.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import se.samsas.api.GlobalId;
import se.samsas.bench.Asker.Request;
import se.samsas.command.Workshop;
import se.samsas.graph.Graph;
import se.samsas.seed.PopulationGenerator;
import tools.jackson.databind.JsonNode;

/// How long an agency's list of staff takes as a spreadsheet (`.xlsx`), from the browser's upload to the last of the
/// people in the graph: what an administrator waits for, tried first and then done; and the same again, at an agency
/// that has them all.
///
/// @param people how many rows it has; each has a number, a name, a title, a unit, a share and a day
/// @param seed   of the people
record ListBench(int people, long seed) {

    private static final String ACCOUNT = "bench-list";
    private static final String AGENCY = "bench-agency";
    private static final String FILE = "personal.xlsx";
    /// As often as the page asks how far it is.
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Set<String> UNDER_WAY = Set.of("REHEARSING", "WAITING", "RUNNING");
    private static final int UNITS = 60;
    private static final List<String> HEADINGS = List.of(
            "Anställningsnummer",
            "Förnamn",
            "Efternamn",
            "Befattning",
            "Enhet",
            "Sysselsättningsgrad",
            "Anställd från");
    private static final List<String> GIVEN = List.of("Anna", "Bo", "Åsa", "Erik", "Maria", "Lars", "Örjan", "Fatima");
    private static final List<String> FAMILY =
            List.of("Exempelberg", "Provlund", "Påhittström", "Testgren", "Mallkvist");
    private static final List<String> TITLES =
            List.of("Systemutvecklare", "Upphandlare", "Jurist", "Projektledare", "Handläggare", "Registrator");

    Figures run(Consumer<Object> progress) {
        var figures = new Figures("list").put("people", people).put("seed", seed);
        try (var scratch = new Scratch()) {
            var list = scratch.folder(FILE);
            write(list);
            administered(scratch);
            try (var server = new AccessServers(scratch).start("server", scratch.folder("neo4j"));
                    var asker = new Asker(server.address(), ACCOUNT)) {
                measure(asker, list, figures, progress);
            }
        }
        return figures;
    }

    private void measure(Asker asker, Path list, Figures figures, Consumer<Object> progress) {
        var id = prepared(asker);
        figures.seconds("uploadSeconds", upload(asker, id, list))
                .seconds("trialSeconds", toTheEnd(asker, "rehearseImport", id, progress));
        var took = toTheEnd(asker, "startImport", id, progress);
        figures.seconds("importSeconds", took)
                .put("peoplePerSecond", 1_000L * people / Math.max(1, took.toMillis()))
                .put("peopleThere", there(asker));
        var again = prepared(asker);
        upload(asker, again, list);
        figures.seconds("againTrialSeconds", toTheEnd(asker, "rehearseImport", again, progress))
                .seconds("againImportSeconds", toTheEnd(asker, "startImport", again, progress));
    }

    private static Duration upload(Asker asker, String id, Path list) {
        return asker.put("/imports/%s/files/%s".formatted(id, FILE), list);
    }

    private static String prepared(Asker asker) {
        return asked(
                        asker,
                        "mutation ($agency: ID!) { prepareImport(input: {kind: STAFF, agency: $agency}) { job { id } } }",
                        Map.of("agency", GlobalId.encode("Agency", AGENCY)))
                .at("/prepareImport/job/id")
                .asString();
    }

    private static Duration toTheEnd(Asker asker, String act, String id, Consumer<Object> progress) {
        long began = System.nanoTime();
        asked(asker, "mutation ($id: ID!) { %s(input: {id: $id}) { job { id } } }".formatted(act), Map.of("id", id));
        var shown = shown(asker, id);
        while (UNDER_WAY.contains(shown.path("state").asString())) {
            progress.accept("%s: %s of %s rows".formatted(act, shown.path("done"), shown.path("total")));
            pause();
            shown = shown(asker, id);
        }
        if (shown.path("state").asString().equals("FAILED")) {
            throw new IllegalStateException("The import failed: " + shown);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static JsonNode shown(Asker asker, String id) {
        return asked(asker, "query ($id: ID!) { import(id: $id) { state done total failure } }", Map.of("id", id))
                .path("import");
    }

    private static int there(Asker asker) {
        return asked(
                        asker,
                        "query ($id: ID!) { agency(id: $id) { people(first: 1) { totalCount } } }",
                        Map.of("id", GlobalId.encode("Agency", AGENCY)))
                .at("/agency/people/totalCount")
                .asInt();
    }

    private static JsonNode asked(Asker asker, String operation, Map<String, ?> variables) {
        return asker.ask(Request.of(AGENCY, operation, variables)).data();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new BenchInterruptedException(e);
        }
    }

    /// A graph with one agency and somebody who administers it.
    private static void administered(Scratch scratch) {
        try (var workshop = Workshop.open(scratch.graph())) {
            workshop.get(Graph.class).run("""
                    CREATE (g:Agency {id: $agency, nameSv: 'Påhittade verket', nameEn: 'The Invented Agency',
                                      kind: 'state'})
                    CREATE (a:Account {id: $account, roles: ['admin'], trail: randomUUID(),
                                       unansweredUntil: date('2999-12-31')})
                    CREATE (a)-[:ACTS_FOR]->(g)
                    """, Map.of("agency", AGENCY, "account", ACCOUNT));
        }
    }

    private void write(Path list) {
        var random = new Random(seed);
        try (var out = new BufferedOutputStream(Files.newOutputStream(list));
                var book = new Workbook(out, "Samsas", null)) {
            var sheet = book.newWorksheet("Personal");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            for (int row = 1; row <= people; row++) {
                sheet.value(row, 0, 100_000 + row);
                sheet.value(row, 1, any(GIVEN, random));
                sheet.value(row, 2, any(FAMILY, random));
                sheet.value(row, 3, any(TITLES, random));
                sheet.value(row, 4, "Enhet " + random.nextInt(UNITS));
                sheet.value(row, 5, 50 + 10 * random.nextInt(6));
                sheet.value(row, 6, PopulationGenerator.AS_OF.minusDays(random.nextInt(7_000)));
                sheet.style(row, 6).format("yyyy-mm-dd").set();
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
