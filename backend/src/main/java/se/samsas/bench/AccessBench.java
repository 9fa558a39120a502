package se.samsas.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine;
import se.samsas.access.provider.TokenCommand;
import se.samsas.api.GlobalId;
import se.samsas.command.Workshop;
import se.samsas.graph.Graph;
import se.samsas.matching.Need;
import se.samsas.matching.Question;
import se.samsas.seed.PopulationGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What it costs to decide who may, and to record who did: a server that does beside one in which every check says yes
/// and nothing is recorded ([Unchecked]), asked the same over HTTP in turns, on a graph in which everybody may be
/// found,
/// so that both answer alike. Before that, how fast the whole of it answers on the people as they are invented.
///
/// @param people    how many are invented; each has about twelve skills
/// @param seed      of people and questions
/// @param questions put to each server
record AccessBench(int people, long seed, int questions) {

    private static final String ACCOUNT = "bench-planner";
    private static final int PAGE = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String MATCH = """
            mutation ($input: MatchNeedInput!) {
              matchNeed(input: $input) { answer {
                poolSize
                conditions { condition { kind } fail failOnly }
                relaxations { kind value adds }
                nearMisses { match { ...Row } }
                matches(first: 20) { totalCount pageInfo { hasNextPage } edges { node { ...Row } } }
              } }
            }
            fragment Row on Match {
              rank fit certainty freeShare
              specialist { __typename ... on Person { id name title agency { id } } ... on Candidate { region { code } } }
              reasons { met closeness part asked { level skill { id } } held { level band evidence skill { id } } }
            }
            """;

    Figures run(Consumer<Object> progress) {
        var figures = new Figures("access").put("people", people).put("seed", seed);
        try (var scratch = new Scratch()) {
            var data = scratch.folder("data");
            InventedPeople.writeWithSkills(data, people, seed);
            InventedPeople.fill(scratch, data, progress, figures);
            var classPath = classPath(scratch);
            var asked = prepare(scratch);
            progress.accept("Asking a server about the people as they are");
            try (var server = start(scratch, "as-invented", scratch.folder("neo4j"), classPath)) {
                var asker = new Asker(server);
                asked.matches().stream().limit(questions).forEach(asker::ask); // warms up
                var taken = new ArrayList<Duration>();
                asked.matches().stream()
                        .skip(questions)
                        .forEach(question -> taken.add(asker.ask(question).took()));
                figures.put("questions", taken.size()).milliseconds("match", taken);
                figures.milliseconds("match", taken, 95);
            }
            open(scratch);
            copy(scratch.folder("neo4j"), scratch.folder("copy"));
            var unchecked = scratch.folder("unchecked");
            Unchecked.write(unchecked);
            progress.accept("Asking it beside one that checks nothing");
            try (var with = start(scratch, "with", scratch.folder("neo4j"), classPath);
                    var without = start(
                            scratch, "without", scratch.folder("copy"), unchecked + pathSeparator() + classPath)) {
                var askers = List.of(new Asker(with), new Asker(without));
                compare("match", askers, asked.matches(), figures);
                compare("page", askers, asked.pages(), figures);
            }
        }
        return figures;
    }

    /// What is put to the servers: as many questions as there are to be, and before them as many to warm up.
    private record Questionnaire(List<Body> matches, List<Body> pages) {}

    /// A request, and the agency that it is for.
    private record Body(String agency, String json) {
        static Body of(String agency, String operation, Map<String, ?> variables) {
            return new Body(agency, JSON.writeValueAsString(Map.of("query", operation, "variables", variables)));
        }
    }

    private Questionnaire prepare(Scratch scratch) {
        try (var workshop = Workshop.open(scratch.graph())) {
            var graph = workshop.get(Graph.class);
            graph.run("""
                    CREATE (a:Account {id: $account, roles: ['hr-planner']})
                    WITH a MATCH (g:Agency) CREATE (a)-[:ACTS_FOR]->(g)
                    """, Map.of("account", ACCOUNT));
            var matches = new Questions(graph, seed, PopulationGenerator.AS_OF)
                    .next(2 * questions, 20).stream()
                            .map(Question::need)
                            .map(need -> Body.of(need.asker(), MATCH, Map.of("input", Map.of("need", input(need)))))
                            .toList();
            return new Questionnaire(matches, Collections.nCopies(2 * questions, page(graph)));
        }
    }

    private static Map<String, ?> input(Need need) {
        return Map.of(
                "agency", GlobalId.encode("Agency", need.asker()),
                "purpose", need.purpose(),
                "skills",
                        need.skills().stream()
                                .map(asked -> Map.of(
                                        "skill", asked.skill(),
                                        "level", asked.minimum(),
                                        "weight", asked.weight(),
                                        "must", asked.must()))
                                .toList(),
                "share", need.share(),
                "from", need.period().from().toString(),
                "to", need.period().to().toString(),
                "places", need.places(),
                "remote", need.remote(),
                "languages", need.languages());
    }

    /// A hundred people of the agency with most units, with what they hold and have free.
    private static Body page(Graph graph) {
        record Staff(String unit, String agency, int people) {}
        var units = graph.list(
                """
                MATCH (a:Agency)<-[:PART_OF*]-(u:Unit)
                WITH a, collect(u) AS units ORDER BY size(units) DESC, a.id LIMIT 1
                UNWIND units AS u
                MATCH (u)<-[e:EMPLOYED]-(p:Person)
                WHERE e.from <= $today AND (e.to IS NULL OR e.to >= $today) AND NOT coalesce(p.protected, false)
                RETURN u.id AS unit, a.id AS agency, count(DISTINCT p) AS people ORDER BY people DESC, unit LIMIT 20
                """,
                Map.of("today", PopulationGenerator.AS_OF),
                row -> new Staff(
                        row.get("unit").asString(),
                        row.get("agency").asString(),
                        row.get("people").asInt()));
        var query = new StringBuilder("{");
        int left = PAGE;
        for (var unit : units) {
            int some = Math.min(left, unit.people());
            if (some > 0) {
                query.append("""
                         u%d: unit(id: "%s") { people(first: %d) { edges { node {
                           id name title agency { id } unit { id } holdings { level evidence skill { id } }
                           capacity(from: "2027-01", to: "2027-03") { month free absence }
                         } } } }
                        """.formatted(left, GlobalId.encode("Unit", unit.unit()), some));
            }
            left -= some;
        }
        return Body.of(units.getFirst().agency(), query.append('}').toString(), Map.of());
    }

    /// From now on everybody may be found by everybody for a loan.
    private static void open(Scratch scratch) {
        try (var workshop = Workshop.open(scratch.graph())) {
            var graph = workshop.get(Graph.class);
            graph.run("MATCH (:Agency)-[s:SHARES_WITH {purpose: 'loan'}]->(:Agency) DELETE s", Map.of());
            graph.run("""
                    MATCH (a:Agency), (b:Agency) WHERE a <> b
                    CREATE (a)-[:SHARES_WITH {purpose: 'loan', from: date('2020-01-01')}]->(b)
                    """, Map.of());
            graph.run("MATCH (p:Person)-[:CHOSE]->(c:Choice {purpose: 'loan'}) DETACH DELETE c", Map.of());
            graph.run("""
                    MATCH (p:Person)
                    SET p.protected = false
                    CREATE (p)-[:CHOSE]->(:Choice {key: p.id + '|loan', purpose: 'loan', visibility: 'visible'})
                    """, Map.of());
        }
    }

    /// Puts half of the requests to warm up, and the other half to measure, each to both, the one who is first
    /// changing.
    private static void compare(String what, List<Asker> askers, List<Body> bodies, Figures figures) {
        var taken = List.of(new ArrayList<Duration>(), new ArrayList<Duration>());
        int alike = 0;
        for (int i = 0; i < bodies.size(); i++) {
            var first = askers.get(i % 2).ask(bodies.get(i));
            var second = askers.get(1 - i % 2).ask(bodies.get(i));
            if (i >= bodies.size() / 2) {
                taken.get(i % 2).add(first.took());
                taken.get(1 - i % 2).add(second.took());
                alike += first.data().equals(second.data()) ? 1 : 0;
            }
        }
        figures.milliseconds(what + "Checked", taken.getFirst())
                .milliseconds(what + "Unchecked", taken.getLast())
                .put(what + "TimesSlowerP50", ratio(taken))
                .put(what + "sAlike", alike);
    }

    /// To the hundredth.
    private static double ratio(List<ArrayList<Duration>> taken) {
        return Math.round(100.0
                        * Figures.percentile(taken.getFirst(), 50).toNanos()
                        / Figures.percentile(taken.getLast(), 50).toNanos())
                / 100.0;
    }

    private record Answered(JsonNode data, Duration took) {}

    /// Asks one server, signed in as the planner.
    private static final class Asker {

        private final HttpClient client = HttpClient.newHttpClient();
        private final BenchServer server;
        private final String token;

        Asker(BenchServer server) {
            this.server = server;
            var said = new StringWriter();
            var code = new CommandLine(new TokenCommand())
                    .setOut(new PrintWriter(said))
                    .execute("--account", ACCOUNT, "--server", server.address().toString());
            if (code != 0) {
                throw new IllegalStateException("No token from the server; its log is in " + server.log());
            }
            token = said.toString().strip();
        }

        Answered ask(Body body) {
            var request = HttpRequest.newBuilder(server.address().resolve("/graphql"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Samsas-Agency", GlobalId.encode("Agency", body.agency()))
                    .POST(BodyPublishers.ofString(body.json()))
                    .build();
            try {
                long began = System.nanoTime();
                var answer = client.send(request, BodyHandlers.ofString()).body();
                var took = Duration.ofNanos(System.nanoTime() - began);
                var read = JSON.readTree(answer);
                if (read.has("errors")) {
                    throw new IllegalStateException("The server answered with " + read.path("errors"));
                }
                return new Answered(read.path("data"), took);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The benchmark was interrupted", e);
            }
        }
    }

    private static BenchServer start(Scratch scratch, String name, Path graph, String classPath) {
        return BenchServer.start(
                List.of("-cp", classPath, "se.samsas.Samsas"),
                Map.of(
                        "samsas.neo4j.uri", "",
                        "samsas.neo4j.directory", graph.toString(),
                        "samsas.demo", "false",
                        "samsas.limit.points", "0",
                        "samsas.today", PopulationGenerator.AS_OF.toString(),
                        "samsas.handle.file",
                                scratch.folder(name + "-handle-key").toString(),
                        "samsas.import.directory",
                                scratch.folder(name + "-imports").toString()),
                scratch.folder(name + ".log"));
    }

    /// That of this process; the parts of the jar, where it runs from one, since classes cannot stand before those
    /// inside.
    private static String classPath(Scratch scratch) {
        var own = System.getProperty("java.class.path");
        if (!own.endsWith(".jar") || own.contains(pathSeparator())) {
            return own;
        }
        var parts = scratch.folder("server");
        try {
            var extraction = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            own,
                            "extract",
                            "--destination",
                            parts.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(scratch.folder("extract.log").toFile())
                    .start();
            if (extraction.waitFor() != 0) {
                return own; // it was taken apart before
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
        return parts.resolve(Path.of(own).getFileName()).toString();
    }

    private static String pathSeparator() {
        return System.getProperty("path.separator");
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
