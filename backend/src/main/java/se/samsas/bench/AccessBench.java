package se.samsas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.samsas.access.Standing;
import se.samsas.bench.Asker.Request;
import se.samsas.command.Workshop;
import se.samsas.graph.Graph;
import se.samsas.seed.PopulationGenerator;

/// What it costs to decide who may, and to record who did: a server that does both, one that records nothing,
/// and one in which every check says yes besides ([Unchecked]), asked the same over HTTP in turns, on a graph
/// in which everybody may be found, so that all answer alike. Before that, how fast the whole of it answers on
/// the people as they are invented.
///
/// @param people    how many are invented; each has about twelve skills
/// @param seed      of people and questions
/// @param questions put to each server
record AccessBench(int people, long seed, int questions) {

    private static final String ACCOUNT = "bench-planner";

    Figures run(Consumer<Object> progress) {
        var figures = new Figures("access").put("people", people).put("seed", seed);
        try (var scratch = new Scratch()) {
            var data = scratch.folder("data");
            InventedPeople.writeWithSkills(data, people, seed);
            InventedPeople.fill(scratch, data, progress, figures);
            var servers = new AccessServers(scratch);
            var asked = prepare(scratch);
            progress.accept("Asking a server about the people as they are");
            try (var server = servers.start("as-invented", scratch.folder("neo4j"));
                    var asker = new Asker(server.address(), ACCOUNT)) {
                var taken = took(asker, asked.matches());
                figures.put("questions", taken.size()).milliseconds("match", taken);
                figures.milliseconds("match", taken, 95);
            }
            open(scratch);
            progress.accept("Asking it beside one that records nothing, and one that checks nothing either");
            compare(scratch, servers, asked, figures);
        }
        return figures;
    }

    /// Half of what is asked warms up, the other half is measured.
    private record Questionnaire(List<Request> matches, List<Request> pages) {}

    private Questionnaire prepare(Scratch scratch) {
        try (var workshop = Workshop.open(scratch.graph())) {
            var graph = workshop.get(Graph.class);
            graph.run("""
                    CREATE (a:Account {id: $account, roles: ['hr-planner'], unansweredUntil: date('2999-12-31'), trail: randomUUID()})
                    WITH a MATCH (g:Agency) CREATE (a)-[:ACTS_FOR]->(g)
                    """, Map.of("account", ACCOUNT));
            return new Questionnaire(
                    AccessQuestions.matches(graph, seed, 2 * questions), AccessQuestions.pages(graph, 2 * questions));
        }
    }

    private List<Duration> took(Asker asker, List<Request> requests) {
        requests.stream().limit(questions).forEach(asker::ask);
        return requests.stream()
                .skip(questions)
                .map(request -> asker.ask(request).took())
                .toList();
    }

    /// From now on everybody is employed, and may be found by everybody for a loan.
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
            graph.run("""
                    MATCH (p:Person)
                    WHERE NOT EXISTS {
                      (p)-[e:EMPLOYED]->() WHERE %s
                    }
                    MATCH (p)-[e:EMPLOYED]->()
                    WITH p, e ORDER BY e.from DESC
                    WITH p, head(collect(e)) AS last
                    SET last.to = NULL, last.from = CASE WHEN last.from > $today THEN $today ELSE last.from END
                    """.formatted(Standing.runs("e")), Map.of("today", PopulationGenerator.AS_OF));
        }
    }

    private static void compare(Scratch scratch, AccessServers servers, Questionnaire asked, Figures figures) {
        for (var name : List.of("unrecorded", "unchecked")) {
            copy(scratch.folder("neo4j"), scratch.folder(name));
        }
        try (var whole = servers.start("whole", scratch.folder("neo4j"));
                var unrecorded = servers.start("unrecorded", scratch.folder("unrecorded"), Unchecked.Part.RECORD);
                var unchecked = servers.start(
                        "unchecked", scratch.folder("unchecked"), Unchecked.Part.RECORD, Unchecked.Part.CHECK);
                var first = new Asker(whole.address(), ACCOUNT);
                var second = new Asker(unrecorded.address(), ACCOUNT);
                var third = new Asker(unchecked.address(), ACCOUNT)) {
            compare("match", List.of(first, second, third), asked.matches(), figures);
            compare("page", List.of(first, second, third), asked.pages(), figures);
        }
    }

    /// Puts each request to all, the one who is first changing.
    private static void compare(String what, List<Asker> askers, List<Request> requests, Figures figures) {
        var taken =
                Stream.generate(ArrayList<Duration>::new).limit(askers.size()).toList();
        int alike = 0;
        for (int i = 0; i < requests.size(); i++) {
            var answers = new ArrayList<Object>();
            for (int turn = 0; turn < askers.size(); turn++) {
                int server = (i + turn) % askers.size();
                var answered = askers.get(server).ask(requests.get(i));
                answers.add(answered.data());
                if (i >= requests.size() / 2) {
                    taken.get(server).add(answered.took());
                }
            }
            alike += i >= requests.size() / 2 && answers.stream().distinct().count() == 1 ? 1 : 0;
        }
        figures.milliseconds(what + "Whole", taken.get(0))
                .milliseconds(what + "Unrecorded", taken.get(1))
                .milliseconds(what + "Unchecked", taken.get(2))
                .put(what + "TimesAsUnrecorded", Figures.ratio(taken.get(0), taken.get(1), 50))
                .put(what + "TimesAsUnchecked", Figures.ratio(taken.get(0), taken.get(2), 50))
                .put(what + "AnswersAlike", alike);
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
