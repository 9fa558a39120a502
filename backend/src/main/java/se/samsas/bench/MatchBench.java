package se.samsas.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samsas.command.Workshop;
import se.samsas.graph.Graph;
import se.samsas.matching.Page;
import se.samsas.matching.Question;
import se.samsas.search.index.MatchIndex;
import se.samsas.search.index.Taxonomies;
import se.samsas.seed.PopulationGenerator;

/// How fast the matching engine answers over invented people, beside one Cypher query over the same graph, and
/// whether both rank alike.
///
/// @param people          how many are invented; each has about twelve skills
/// @param seed            of people and questions
/// @param questions       put to the engine
/// @param cypherQuestions of them put to Cypher too
/// @param graph           the directory of a graph in which there are invented people; null for one to be made
record MatchBench(
        int people,
        long seed,
        int questions,
        int cypherQuestions,
        @Nullable Path graph) {

    private static final int FIRST = 20;

    Figures run(Consumer<Object> progress) {
        var figures = new Figures("match").put("seed", seed);
        if (graph != null) {
            open(Scratch.graphIn(graph), progress, figures);
            return figures;
        }
        try (var scratch = new Scratch()) {
            var data = scratch.folder("data");
            figures.seconds("generateSeconds", timed(() -> InventedPeople.writeWithSkills(data, people, seed)));
            InventedPeople.fill(scratch, data, progress, figures);
            open(scratch.graph(), progress, figures);
        }
        return figures;
    }

    private void open(Map<String, String> settings, Consumer<Object> progress, Figures figures) {
        long opened = System.nanoTime();
        try (var workshop = Workshop.open(settings, InventedPeople.Index.class)) {
            figures.seconds("openWithIndexSeconds", Duration.ofNanos(System.nanoTime() - opened))
                    .put("people", InventedPeople.count(workshop.get(Graph.class)));
            measure(workshop, progress, figures);
        }
    }

    private void measure(Workshop workshop, Consumer<Object> progress, Figures figures) {
        var index = workshop.get(MatchIndex.class);
        var asked = new Questions(workshop.get(Graph.class), seed, PopulationGenerator.AS_OF);
        // Warm up on other questions.
        asked.next(questions, FIRST).forEach(question -> {
            index.answer(question);
            index.preview(question);
        });
        var all = asked.next(questions, FIRST);
        figures.put("questions", questions)
                .put(
                        "meanPool",
                        all.stream()
                                        .mapToInt(question ->
                                                index.preview(question).poolSize())
                                        .sum()
                                / questions);
        var answers = new ArrayList<Duration>();
        var tops = new ArrayList<Duration>();
        for (var question : all) {
            answers.add(timed(() -> index.answer(question)));
            tops.add(timed(() -> index.preview(question)));
        }
        figures.milliseconds("answer", answers).milliseconds("top20", tops);
        if (cypherQuestions > 0) {
            beside(workshop, index, all, progress, figures);
        }
    }

    private void beside(
            Workshop workshop, MatchIndex index, List<Question> all, Consumer<Object> progress, Figures figures) {
        var cypher = new CypherMatch(
                workshop.get(Graph.class), workshop.get(Taxonomies.class).taxonomy());
        var parameters =
                all.stream().limit(cypherQuestions).map(cypher::parameters).toList();
        // The first run of a query is planned.
        cypher.best(parameters.getFirst());
        var taken = new ArrayList<Duration>();
        var tops = new ArrayList<Duration>();
        var alike = 0;
        for (int i = 0; i < parameters.size(); i++) {
            var given = parameters.get(i);
            var question = all.get(i);
            var best = new ArrayList<String>();
            taken.add(timed(() -> best.addAll(cypher.best(given))));
            tops.add(timed(() -> index.preview(question)));
            alike += isAlike(index, question, best) ? 1 : 0;
            progress.accept("%d of %d questions put to Cypher".formatted(i + 1, parameters.size()));
        }
        figures.put("cypherQuestions", parameters.size())
                .milliseconds("cypherTop20", taken)
                .put("timesFasterThanCypherP50", Figures.ratio(taken, tops, 50))
                .put("ranksAlike", alike);
    }

    private static boolean isAlike(MatchIndex index, Question question, List<String> cypher) {
        var everybody = new Question(question.need(), question.rankingKey(), question.asOf(), Page.all());
        var engine = CypherMatch.best(index.preview(everybody).matches(), FIRST).sorted();
        return engine.toList().equals(cypher.stream().sorted().toList());
    }

    private static Duration timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
