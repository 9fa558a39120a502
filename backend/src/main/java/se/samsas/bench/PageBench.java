package se.samsas.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.api.GlobalId;
import se.samsas.bench.Asker.Request;
import se.samsas.graph.Graph;
import se.samsas.seed.PopulationGenerator;

/// How fast a page of a hundred people with what they hold comes over HTTP, every check included, beside the
/// query on the same graph that gives the same and checks nothing; and what a request costs that asks for next
/// to nothing.
///
/// @param people    how many are invented; each has about twelve skills
/// @param seed      of the people
/// @param questions put to each
/// @param graph     one that has invented people, in place of making one
record PageBench(
        int people, long seed, int questions, @Nullable Path graph) {

    private static final String ACCOUNT = "bench-page";
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private static final String NEXT_TO_NOTHING = "{ viewer { demo } }";

    private static final String PEOPLE = """
            query ($agency: ID!) { agency(id: $agency) { people(first: 100) { totalCount edges { cursor node {
              id name title
              unit { id name { text } }
              holdings { level evidence lastUsed skill { id label { text language } } }
            } } } } }
            """;

    private static final String BARE = """
            MATCH (:Agency {id: $agency})<-[:OF]-(u:Unit)<-[e:EMPLOYED]-(p:Person)
            WHERE %s AND %s
            WITH p, u, e ORDER BY p.familyName, p.givenName, p.id LIMIT 100
            RETURN p.id AS id, coalesce(p.givenName + ' ', '') + p.familyName AS name, e.title AS title,
                   u {.id, name: u.nameSv} AS unit,
                   COLLECT {
                     MATCH (p)-[h:HOLDS]->(s:Skill)
                     RETURN {level: h.level, evidence: h.evidence, lastUsed: h.lastUsed,
                             skill: {id: s.id, sv: s.labelSv, en: s.labelEn}} AS held
                     ORDER BY h.level DESC, s.id
                   } AS holdings
            """.formatted(Standing.runs("e"), ProtectedIdentity.noneOf("p"));

    Figures run(Consumer<Object> progress) {
        var figures = new Figures("page").put("people", people).put("seed", seed);
        try (var scratch = new Scratch()) {
            if (graph == null) {
                var data = scratch.folder("data");
                InventedPeople.writeWithSkills(data, people, seed);
                InventedPeople.fill(scratch, data, progress, figures);
            }
            progress.accept("Asking the server and its graph in turns");
            try (var server = start(scratch, graph == null ? scratch.folder("neo4j") : graph)) {
                measure(server, figures);
            }
        }
        return figures;
    }

    /// In this process, so that the query beside it goes to the very same graph.
    private static ConfigurableApplicationContext start(Scratch scratch, Path graph) {
        try {
            var server = new SpringApplication(Class.forName("se.samsas.Samsas"));
            server.setBannerMode(Banner.Mode.OFF);
            server.setLogStartupInfo(false);
            return server.run(
                    // Standard output is for the figures.
                    "--logging.level.root=error",
                    "--logging.level.se.samsas=error",
                    "--server.port=0",
                    "--samsas.neo4j.uri=",
                    "--samsas.neo4j.directory=" + graph,
                    "--samsas.demo=false",
                    "--samsas.limit.points=0",
                    "--samsas.today=" + PopulationGenerator.AS_OF,
                    "--samsas.handle.file=" + scratch.folder("handle-key"),
                    "--samsas.import.directory=" + scratch.folder("imports"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure(ConfigurableApplicationContext server, Figures figures) {
        var graph = server.getBean(Graph.class);
        var agency = planned(graph);
        var page = Request.of(agency, PEOPLE, Map.of("agency", GlobalId.encode("Agency", agency)));
        var nothing = Request.of(agency, NEXT_TO_NOTHING, Map.of());
        try (var asker = new Asker(address(server.getEnvironment()), ACCOUNT)) {
            var own = inTurns(List.of(() -> asker.ask(nothing).took())).getFirst();
            figures.put("questions", questions).milliseconds("request", own, 50).milliseconds("request", own, 95);
            var answered = asker.ask(page).data().at("/agency/people/edges");
            figures.put("peopleOnThePage", answered.size())
                    .put(
                            "holdingsOnThePage",
                            answered.valueStream()
                                    .mapToInt(edge -> edge.at("/node/holdings").size())
                                    .sum());
            var taken = inTurns(List.of(() -> asker.ask(page).took(), () -> bare(graph, agency)));
            figures.milliseconds("page", taken.getFirst(), 50)
                    .milliseconds("page", taken.getFirst(), 95)
                    .milliseconds("cypher", taken.getLast(), 50)
                    .milliseconds("cypher", taken.getLast(), 95)
                    .put("timesAsCypherP50", Figures.ratio(taken.getFirst(), taken.getLast(), 50))
                    .put("timesAsCypherP95", Figures.ratio(taken.getFirst(), taken.getLast(), 95))
                    .put("pagesPerSecond", perSecond(() -> asker.ask(page)))
                    .put("cypherPerSecond", perSecond(() -> bare(graph, agency)));
        }
    }

    private static Duration bare(Graph graph, String agency) {
        long began = System.nanoTime();
        graph.list(BARE, Map.of("agency", agency, "today", PopulationGenerator.AS_OF), row -> row.asMap());
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// Makes the account a planner of the agency with most people, and says which that is.
    private static String planned(Graph graph) {
        var agency = graph.get("""
                MATCH (g:Agency)<-[:OF]-(:Unit)<-[:EMPLOYED]-(p:Person)
                RETURN g.id AS agency, count(DISTINCT p) AS people ORDER BY people DESC, agency LIMIT 1
                """, Map.of(), row -> row.get("agency").asString());
        graph.run("""
                MATCH (g:Agency {id: $agency})
                MERGE (a:Account {id: $account})
                SET a.roles = ['hr-planner'], a.unansweredUntil = date('2999-12-31'), a.trail = 'bench'
                MERGE (a)-[:ACTS_FOR]->(g)
                """, Map.of("account", ACCOUNT, "agency", agency));
        return agency;
    }

    private static URI address(Environment settings) {
        return URI.create(
                "http://localhost:%s/".formatted(Objects.requireNonNull(settings.getProperty("local.server.port"))));
    }

    /// How long each of the works took, each time after the other, once the server has become as fast as it will.
    private List<List<Duration>> inTurns(List<Supplier<Duration>> works) {
        long warm = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < warm) {
            turn(works);
        }
        var turns = Stream.generate(() -> turn(works)).limit(questions).toList();
        return IntStream.range(0, works.size())
                .mapToObj(work -> turns.stream().map(turn -> turn.get(work)).toList())
                .toList();
    }

    private static List<Duration> turn(List<Supplier<Duration>> works) {
        return works.stream().map(Supplier::get).toList();
    }

    /// How often it is done a second, by twice as many at once as there are processors.
    private double perSecond(Runnable work) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            long began = System.nanoTime();
            var all = IntStream.range(0, questions)
                    .mapToObj(_ -> threads.submit(work))
                    .toList();
            for (var one : all) {
                one.get();
            }
            return Math.round(questions * 1e10 / (System.nanoTime() - began)) / 10.0;
        } catch (InterruptedException e) {
            throw new BenchInterruptedException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
