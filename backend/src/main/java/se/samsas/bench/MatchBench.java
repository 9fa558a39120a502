package se.samsas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import se.samsas.command.Workshop;
import se.samsas.exchange.Complaint;
import se.samsas.exchange.ImportListener;
import se.samsas.exchange.ImportReport;
import se.samsas.exchange.ImportReport.Counts;
import se.samsas.exchange.Imports;
import se.samsas.exchange.Progress;
import se.samsas.graph.Graph;
import se.samsas.matching.Page;
import se.samsas.matching.Question;
import se.samsas.need.MatchIndex;
import se.samsas.need.Taxonomies;
import se.samsas.seed.PopulationGenerator;
import se.samsas.seed.SeedData;
import se.samsas.seed.SeedFile;

/// How fast the matching engine answers over invented people, beside one Cypher query over the same graph, and
/// whether both rank alike.
///
/// @param people          how many are invented; each has about twelve skills
/// @param seed            of people and questions
/// @param questions       put to the engine
/// @param cypherQuestions of them put to Cypher too
record MatchBench(int people, long seed, int questions, int cypherQuestions) {

    private static final int FIRST = 20;
    private static final List<SeedFile> TAXONOMY = List.of(
            SeedFile.SKILLS,
            SeedFile.SKILL_LABELS,
            SeedFile.SKILL_BROADER,
            SeedFile.SKILL_RELATED,
            SeedFile.SKILL_SAME_AS,
            SeedFile.ROLE_PROFILES,
            SeedFile.ROLE_SKILLS,
            SeedFile.OCCUPATIONS);

    /// What the server keeps its matching index with.
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = MatchIndex.class,
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = "se\\.samsas\\.need\\.(MatchIndex|Following|Profiles|Taxonomies|Sharings)"))
    static class Index {}

    Figures run(Consumer<Object> progress) {
        var figures = new Figures("match").put("people", people).put("seed", seed);
        try (var scratch = new Scratch()) {
            var data = scratch.folder("data");
            figures.seconds("generateSeconds", timed(() -> generate(data)));
            fill(scratch, data, progress, figures);
            long opened = System.nanoTime();
            try (var workshop = Workshop.open(scratch.graph(), Index.class)) {
                figures.seconds("openWithIndexSeconds", Duration.ofNanos(System.nanoTime() - opened));
                measure(workshop, progress, figures);
            }
        }
        return figures;
    }

    private void generate(Path data) {
        try {
            Files.createDirectories(data);
            for (var file : TAXONOMY) {
                try (var in = SeedData.open(file)) {
                    Files.copy(in, data.resolve(file.fileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new PopulationGenerator().withTitleOnlyPercent(0).write(data, people, seed);
    }

    private static void fill(Scratch scratch, Path data, Consumer<Object> progress, Figures figures) {
        try (var workshop = Workshop.open(scratch.graph(), Imports.class)) {
            var report = workshop.get(Imports.class).data(data, new ImportListener() {
                @Override
                public void progress(Progress now) {
                    progress.accept(now);
                }

                @Override
                public void complaint(Complaint complaint) {
                    progress.accept(complaint);
                }
            });
            figures.put("assertions", assertions(report))
                    .put("rows", report.sum(Counts::created))
                    .seconds("importSeconds", report.took())
                    .put(
                            "rowsPerSecond",
                            1_000 * report.sum(Counts::created) / report.took().toMillis());
        }
    }

    private static long assertions(ImportReport report) {
        return report.counts().stream()
                .filter(counts -> counts.of().equals(SeedFile.ASSERTIONS.fileName()))
                .mapToLong(Counts::created)
                .sum();
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
        beside(workshop, index, all, progress, figures);
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
                .put("timesFasterThanCypherP50", ratio(taken, tops))
                .put("ranksAlike", alike);
    }

    private static boolean isAlike(MatchIndex index, Question question, List<String> cypher) {
        var everybody = new Question(question.need(), question.rankingKey(), question.asOf(), Page.all());
        var engine = CypherMatch.best(index.preview(everybody).matches(), FIRST).sorted();
        return engine.toList().equals(cypher.stream().sorted().toList());
    }

    private static long ratio(List<Duration> slow, List<Duration> fast) {
        return Figures.percentile(slow, 50).toNanos()
                / Math.max(1, Figures.percentile(fast, 50).toNanos());
    }

    private static Duration timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
